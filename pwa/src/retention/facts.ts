/** Gathers what the retention vital looks at. Called in a render, so it is up to date by itself. */

import { all, now, one } from '../app/store';
import { intervalOf, lastDone } from '../build/menu';
import { dayOf } from '../order/days';
import { due } from '../order/due';
import type { MenuItem, RepairOrder, Vehicle } from '../types';
import { type Vital, vitalOf } from './vitals';

export interface Standing extends Vital {
  /** The day of the last visit of this vehicle with this client. */
  last: string | null;
  interval: number;
}

/** Null while the tablet doesn't know the vehicle's history. */
export function standingOf(order: RepairOrder): Standing | null {
  const [vehicle, history] = [one('vehicle', order.vehicle), one('service_history', order.vehicle)];
  if (!vehicle || !history) return null;
  const zone = zoneOf(order);
  const visit = history.visits.find(it => it.source === 'here' && it.client === order.client);
  const last = visit ? dayOf(visit.date, zone) : null;
  const interval = vehicle.interval_months;
  const hasCome = history.returning.includes(order.client);
  return { ...vitalOf(last, hasCome, dayOf(now.value, zone), interval), last, interval };
}

/** What the maintenance menu asks for by now: what the customer missed. */
export function missedServices(order: RepairOrder): MenuItem[] {
  const vehicle = one('vehicle', order.vehicle);
  if (!vehicle) return [];
  return all('menu_item')
    .filter(it => it.active && it.bodies.includes(vehicle.body) && isDue(it, vehicle, order))
    .sort((a, b) => a.position - b.position);
}

function isDue(item: MenuItem, vehicle: Vehicle, order: RepairOrder): boolean {
  const place = one('location', order.location);
  const [zone, unit] = [zoneOf(order), place?.distance_unit ?? 'mi'];
  const done = lastDone(one('service_history', vehicle.id), item.op_code, at => dayOf(at, zone));
  const odometer = order.odometer ?? vehicle.odometer;
  const { in_service_on } = vehicle;
  const present = { today: dayOf(now.value, zone), odometer, in_service_on, unit };
  return due(intervalOf(item, vehicle, unit), done, present).state !== 'later';
}

export function zoneOf(order: RepairOrder): string {
  return one('location', order.location)?.time_zone ?? 'UTC';
}
