/** The retention vital: the tablet's copy of `lotwalk.vehicles.vitals`, run by the same vectors
 * (tests/vectors/vitals.json). Days are `2026-11-23`. Pure. */

export const VITALS = ['new', 'active', 'missed_visit', 'potential_lost', 'lost'] as const;
export type VitalState = (typeof VITALS)[number];

export interface Vital {
  state: VitalState;
  /** Whole months since the last visit; null where this vehicle had none. */
  months: number | null;
  /** Intervals. */
  missed: number;
}

export const GRACE = 1;
const LOST_MONTHS = 24;
const LOST_MISSED = 4;

/** Of a vehicle whose last visit with this client was on `last`; `hasCome` with any vehicle; `interval` in months. */
export function vitalOf(last: string | null, hasCome: boolean, today: string, interval: number): Vital {
  if (last === null) return { state: hasCome ? 'active' : 'new', months: null, missed: 0 };
  const months = Math.max(0, monthsBetween(last, today));
  const missed = Math.max(0, Math.floor((months - GRACE) / interval));
  return { state: stateOf(months, missed), months, missed };
}

function stateOf(months: number, missed: number): VitalState {
  if (missed >= LOST_MISSED || months >= LOST_MONTHS) return 'lost';
  if (missed === 0) return 'active';
  return missed === 1 ? 'missed_visit' : 'potential_lost';
}

/** Whole calendar months: a month is over on the same day of the next one, or, where that is shorter, after it. */
export function monthsBetween(first: string, second: string): number {
  const [y1, m1, d1] = partsOf(first);
  const [y2, m2, d2] = partsOf(second);
  return (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0);
}

function partsOf(day: string): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
