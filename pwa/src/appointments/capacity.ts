/** How full the hours of a day are: what is set aside for visits against the advisors who receive them. Pure. */

import { wallOf } from '../web_status/zone';
import { type Hours, minutesOf } from './calendar';
import type { Visit } from './rows';

export interface Slot {
  hour: number;
  /** Those that begin in it, in their order. */
  visits: Visit[];
  /** Minutes set aside in this hour, of all visits that reach into it. */
  booked: number;
}

/** Of these nobody is received. */
const OVER: readonly Visit['state'][] = ['cancelled', 'no_show'];

/** Minutes since midnight at which it begins, by the clock on the location's wall. */
export function beginsAt(visit: Visit, zone: string): number {
  return minutesOf(wallOf(visit.at, zone).slice(11, 16));
}

export function slotsOf(visits: readonly Visit[], hours: Hours, zone: string): Slot[] {
  const [from, till] = hours;
  const begun = visits.map(visit => ({ visit, at: beginsAt(visit, zone) }));
  return Array.from({ length: till - from }, (_, i) => {
    const hour = from + i;
    const inside = begun.filter(it => Math.floor(it.at / 60) === hour);
    const booked = begun
      .filter(it => !OVER.includes(it.visit.state))
      .map(it => overlap(it.at, it.at + it.visit.minutes, hour * 60))
      .reduce((sum, minutes) => sum + minutes, 0);
    return { hour, visits: inside.map(it => it.visit), booked };
  });
}

function overlap(from: number, till: number, hour: number): number {
  return Math.max(0, Math.min(till, hour + 60) - Math.max(from, hour));
}

export type Fullness = 'free' | 'full' | 'over';

/** Full where another quarter of an hour finds nobody. */
export function fullness(booked: number, advisors: number): Fullness {
  const left = advisors * 60 - booked;
  if (left < 0) return 'over';
  return left < 15 ? 'full' : 'free';
}
