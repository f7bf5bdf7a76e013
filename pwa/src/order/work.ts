/** The work of an order and what it leaves of the day. */

import { all, one } from '../app/store';
import type { Concern, RepairOrder, Service } from '../types';
import { earliestPromise, type Span, spansOfWork, type Week } from './hours';

const NOT_SOLD = ['refused', 'skipped'];

export function servicesOf(order: RepairOrder): Service[] {
  return all('service').filter(it => it.repair_order === order.id && !NOT_SOLD.includes(it.state));
}

export function concernsOf(order: RepairOrder): Concern[] {
  return all('concern').filter(it => it.repair_order === order.id);
}

export interface Earliest {
  at: string;
  /** Tenths of an hour. */
  work: number;
  /** Opening hours that the work takes. */
  spans: Span[];
}

/** The earliest promise if the work began now. A location whose hours aren't known works around the clock. */
export function earliestOf(order: RepairOrder, now: Date): Earliest {
  const place = one('location', order.location);
  const [week, zone] = [(place?.opening_hours ?? {}) as Week, place?.time_zone ?? 'UTC'];
  const work = servicesOf(order).reduce((sum, it) => sum + it.labour_tenths, 0);
  const start = now.toISOString();
  return {
    at: earliestPromise(start, work, week, zone),
    work,
    spans: spansOfWork(start, work, week, zone),
  };
}
