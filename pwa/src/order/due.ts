/** What of the maintenance menu is due: the tablet's copy of `lotwalk.repair_orders.due`, run by the same vectors
 * (tests/vectors/due.json). Pure. Days are `2026-11-23`. */

export interface Interval {
  distance: number | null;
  months: number | null;
}

export interface Done {
  on: string;
  odometer: number | null;
}

/** The vehicle today; `unit` is that of the odometer. */
export interface Present {
  today: string;
  odometer: number | null;
  in_service_on: string | null;
  unit: string;
}

/** `at` and `on` are when it is due next, as far as that can be said; `recorded` that it was done before. */
export interface Due {
  state: 'overdue' | 'due' | 'later';
  at: number | null;
  on: string | null;
  recorded: boolean;
}

const WINDOW_DAYS = 30;
export const WINDOW_DISTANCE: Readonly<Record<string, number>> = { mi: 1_000, km: 1_609 };

/** Due from the window before it on; overdue from the unit of distance, or the day, after it. Intervals count from
 * when it was done last; where nothing says that it ever was, from new. */
export function due(interval: Interval, done: Done | null, present: Present): Due {
  const [at, on] = [atOf(interval, done), onOf(interval, done, present)];
  return { state: stateOf(at, on, present), at, on, recorded: done !== null };
}

function stateOf(at: number | null, on: string | null, present: Present): Due['state'] {
  const { odometer, today, unit } = present;
  const left = at === null || odometer === null ? Number.POSITIVE_INFINITY : at - odometer;
  const days = on === null ? Number.POSITIVE_INFINITY : daysBetween(today, on);
  if (left < 0 || days < 0) return 'overdue';
  return left <= (WINDOW_DISTANCE[unit] ?? 0) || days <= WINDOW_DAYS ? 'due' : 'later';
}

/** Unknown where it was done at an odometer that nobody read. */
function atOf({ distance }: Interval, done: Done | null): number | null {
  const start = done ? done.odometer : 0;
  return distance === null || start === null ? null : start + distance;
}

function onOf({ months }: Interval, done: Done | null, { in_service_on }: Present): string | null {
  const start = done ? done.on : in_service_on;
  return months === null || start === null ? null : addMonths(start, months);
}

/** The same day of that month, or its last one. */
export function addMonths(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
