/** What an odometer may not fall below without a reason. Pure. */

import type { Vehicle } from '../types';
import type { Condition } from './condition';

const KILOMETRES_IN_A_MILE = 1.609344;

/** The last visit's value; before a first visit, or where that has none, the vehicle's, unless this visit wrote it. */
export function knownOdometer({ last, facts }: Condition, vehicle: Vehicle | undefined): number | null {
  if (last?.odometer) return last.odometer;
  return facts.odometer === null ? (vehicle?.odometer ?? null) : null;
}

export function inUnit(value: number, shown: 'mi' | 'km', wanted: 'mi' | 'km'): number {
  if (shown === wanted) return value;
  return Math.round(wanted === 'km' ? value * KILOMETRES_IN_A_MILE : value / KILOMETRES_IN_A_MILE);
}
