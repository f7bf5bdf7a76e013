/** What the page shows, read from the store. Called in a render, so it is up to date by itself. */

import { all, isPending, now, one } from '../app/store';
import { inspectionsOf } from '../inspection/state';
import { dayOf } from '../order/days';
import { type OrderTotals, orderTotals, type Share } from '../order/totals';
import { planState } from '../plans/state';
import type { Concern, Location, RepairOrder, Service, Vehicle } from '../types';
import { type Offered, offersOf } from './offers';
import type { Shelf } from './shelf';
import { type Here, sayBilling, sayWork } from './words';

export interface Bench {
  order: RepairOrder;
  vehicle: Vehicle;
  location: Location | undefined;
  currency: string;
  concerns: Concern[];
  services: Service[];
  totals: OrderTotals;
  /** True while the tablet reckons on what the server hasn't confirmed. */
  reckoned: boolean;
  shelf: Shelf;
  offered: Offered;
  here: Here;
}

export function benchOf(order: RepairOrder, vehicle: Vehicle): Bench {
  const location = one('location', order.location);
  const services = servicesOf(order.id);
  const here = hereOf(order, vehicle, location);
  const shelf = shelfOf(order, vehicle, services, here);
  return {
    order,
    vehicle,
    location,
    currency: location?.currency ?? 'USD',
    concerns: concernsOf(order.id),
    services,
    totals: orderTotals(services),
    reckoned: services.some(it => isPending('service', it.id)),
    shelf,
    offered: offersOf(shelf),
    here,
  };
}

/** In the order in which they came onto the order. */
export function servicesOf(order: string): Service[] {
  const own = all('service').filter(it => it.repair_order === order);
  return own.sort((a, b) => (a.added_at ?? '').localeCompare(b.added_at ?? '') || a.id.localeCompare(b.id));
}

export function concernsOf(order: string): Concern[] {
  const own = all('concern').filter(it => it.repair_order === order);
  return own.sort((a, b) => a.recorded_at.localeCompare(b.recorded_at) || a.id.localeCompare(b.id));
}

/** What was said when the visit was booked, unless it is a concern already. */
export function saidWhenBooked(order: RepairOrder): string {
  const said = one('service_request', order.service_request)?.concern.trim() ?? '';
  return concernsOf(order.id).some(it => it.text === said) ? '' : said;
}

function hereOf(order: RepairOrder, vehicle: Vehicle, location: Location | undefined): Here {
  const today = dayOf(now.value, location?.time_zone ?? 'UTC');
  return {
    location: location ?? null,
    now: now.value,
    odometer: order.odometer ?? vehicle.odometer,
    today,
  };
}

function shelfOf(order: RepairOrder, vehicle: Vehicle, services: Service[], here: Here): Shelf {
  const unit = here.location?.distance_unit ?? 'mi';
  const zone = here.location?.time_zone ?? 'UTC';
  const { today, odometer } = here;
  const ofVehicle = <R extends { vehicle: string }>(rows: R[]) =>
    rows.filter(it => it.vehicle === vehicle.id);
  return {
    location: { id: order.location, distance_unit: unit },
    vehicle,
    present: { today, odometer, in_service_on: vehicle.in_service_on, unit },
    services,
    menu: all('menu_item'),
    canned: all('canned_service'),
    inspections: inspectionsOf(order.id),
    recommendations: all('recommendation').filter(it => it.repair_order === order.id),
    declined: ofVehicle(all('declined_service')),
    recalls: ofVehicle(all('recall')),
    plans: ofVehicle(all('plan')),
    history: one('service_history', vehicle.id),
    say: sayWork,
    isActive: plan => ['active', 'ends_soon'].includes(planState(plan, today, odometer, unit)),
    dayOf: at => dayOf(at, zone),
  };
}

/** "Customer pay", "Warranty · Anchor Leasing": who owes this share. */
export function sayPayer({ billing_type, billing_account }: Pick<Share, 'billing_type' | 'billing_account'>) {
  const account = one('billing_account', billing_account)?.name;
  return [sayBilling(billing_type), account].filter(Boolean).join(' · ');
}
