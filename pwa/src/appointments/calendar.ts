/** Days as `2026-11-23` and the hours in them. Pure. */

const DAY = 86_400_000;
const KEYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** So many days on either side of today are on the tablet whole, whatever the zone: the feed reckons by UTC. */
export const HELD = 6;
/** Where a location hasn't said when it opens. */
const USUAL: Hours = [8, 17];

/** The first hour, and the one after the last. */
export type Hours = [from: number, till: number];

export function isDay(text: string | undefined): text is string {
  return /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The seven days around it, Monday first. */
export function weekOf(day: string): string[] {
  const since = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, i) => addDays(day, i - since));
}

export function isHeld(day: string, today: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(today)) <= HELD * DAY;
}

/** What it is open that day as it is kept, `["07:30", "18:00"]`; null where it is closed. */
export function openOn(day: string, week: Record<string, unknown>): [string, string] | null {
  const said = week[KEYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''];
  if (!Array.isArray(said) || said.length !== 2 || said[0] >= said[1]) return null;
  return [String(said[0]), String(said[1])];
}

export function hoursKnown(week: Record<string, unknown>): boolean {
  return Object.keys(week).some(key => Array.isArray(week[key]));
}

/** The hours to draw: those it is open, and those in which something is all the same. Null where there is neither. */
export function hoursOf(day: string, week: Record<string, unknown>, busy: readonly number[]): Hours | null {
  const open = openOn(day, week);
  const own: Hours | null = open ? [hourOf(open[0]), Math.ceil(minutesOf(open[1]) / 60)] : null;
  const base = own ?? (hoursKnown(week) ? null : USUAL);
  if (!base && busy.length === 0) return null;
  const all = [...(base ? [base[0], base[1] - 1] : []), ...busy];
  return [Math.min(...all), Math.max(...all) + 1];
}

function hourOf(clock: string): number {
  return Math.floor(minutesOf(clock) / 60);
}

/** Since midnight by the clock on the wall. */
export function minutesOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
