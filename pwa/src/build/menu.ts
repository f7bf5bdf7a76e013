/** What of the maintenance menu is due on a vehicle. Pure. */

import { type Done, type Due, due, type Interval } from '../order/due';
import type { MenuItem, ServiceHistory, Vehicle } from '../types';
import { from, type Offer, type Shelf, workOf } from './shelf';

/** Overdue first, then due; what nothing is recorded of comes after what is. */
export function ofMenu(shelf: Shelf): Offer[] {
  const { menu, vehicle, present, history, say } = shelf;
  const fitting = menu.filter(it => it.active && it.bodies.includes(vehicle.body));
  return fitting
    .map(item => {
      const done = lastDone(history, item.op_code, shelf.dayOf);
      return { item, done, due: due(intervalOf(item, vehicle, present.unit), done, present) };
    })
    .filter(it => it.due.state !== 'later')
    .sort((a, b) => rank(a.due) - rank(b.due) || a.item.position - b.item.position)
    .map(({ item, done, due: next }) => ({
      ...workOf({ ...item, description: say(item) }),
      ...from('menu', item.id),
      why: { kind: 'due', due: next, done },
    }));
}

function rank({ recorded, state }: Due): number {
  return (recorded ? 0 : 2) + (state === 'overdue' ? 0 : 1);
}

export function intervalOf(item: MenuItem, vehicle: Vehicle, unit: string): Interval {
  const { interval_mi, interval_km, interval_months: months } = item;
  const distance = unit === 'km' ? interval_km : interval_mi;
  if (distance === null && months === null)
    return { distance: vehicle.interval_distance, months: vehicle.interval_months };
  return { distance, months };
}

/** Visits stand newest first. */
export function lastDone(
  history: ServiceHistory | undefined,
  code: string,
  dayOf: (at: string) => string,
): Done | null {
  const visit = history?.visits.find(it => it.services.some(service => service.op_code === code));
  return visit ? { on: dayOf(visit.date), odometer: visit.odometer } : null;
}
