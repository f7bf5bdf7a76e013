import { hundredths, within } from './ratings';
import type { Limit } from './template';

/** The tablet's copy of `lotwalk.inspections.wear`. A month is 365.25 / 12 days, 487 sixteenths of a day. */
const SIXTEENTHS_A_MONTH = 487;

export interface Reading {
  value: number;
  /** The day, `2026-11-22`. */
  on: string;
}

/** Whole months until the red limit if it goes on like this; 0 when it is there. Null where nothing can be said:
 * no time between the readings, no wear towards the limit, or a deviation, which isn't wear. */
export function monthsLeft(earlier: Reading, later: Reading, limit: Limit): number | null {
  const days = dayNumber(later.on) - dayNumber(earlier.on);
  const { edge, sign } = redEdge(limit);
  if (limit.deviation || edge === undefined || !(days > 0)) return null;
  if (within(limit.red, hundredths(later.value))) return 0;
  const worn = sign * (hundredths(earlier.value) - hundredths(later.value));
  const left = sign * (hundredths(later.value) - hundredths(edge));
  // Adding nothing turns the -0 of a rising reading into 0.
  return worn > 0 ? Math.floor((left * days * 16) / (worn * SIXTEENTHS_A_MONTH)) + 0 : null;
}

/** Where red begins, and 1 when a reading falls towards it, -1 when it rises. */
export function redEdge({ red }: Limit): { edge: number | undefined; sign: 1 | -1 } {
  const falling = red.below ?? red.at_most;
  return falling === undefined ? { edge: red.above ?? red.at_least, sign: -1 } : { edge: falling, sign: 1 };
}

function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}
