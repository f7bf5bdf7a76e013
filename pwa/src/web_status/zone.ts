import { languageTag } from '../i18n';

/** A wall clock without a zone, as a datetime-local field has it: `2026-11-26T12:00`. */
export type Wall = string;

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const MINUTE = 60_000;
/** No zone is further from UTC than this, so all candidates lie around the wall time read as UTC. */
const FURTHEST = 26 * 60 * MINUTE;

/** What the clock on the shop's wall shows at an instant, to the minute. */
export function wallOf(instant: string, zone: string): Wall {
  const { year, month, day, hour, minute } = fieldsAt(Date.parse(instant), zone);
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** The instants at which that clock shows this: none in the hour that spring skips, two in the one that autumn
 * repeats (the earlier first), else one. */
export function instantsOf(wall: Wall, zone: string): string[] {
  const asUtc = WALL.test(wall) ? Date.parse(`${wall.slice(0, 16)}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return [];
  const offsets = [asUtc - FURTHEST, asUtc, asUtc + FURTHEST].map(at => offsetAt(at, zone));
  const candidates = [...new Set(offsets)].map(offset => asUtc - offset);
  const real = candidates.filter(at => at + offsetAt(at, zone) === asUtc);
  return real.sort((a, b) => a - b).map(at => new Date(at).toISOString());
}

/** Milliseconds that the zone's clock is ahead of UTC at an instant, in whole minutes. */
export function offsetAt(at: number, zone: string): number {
  const { year, month, day, hour, minute } = fieldsAt(at, zone);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return wall - Math.floor(at / MINUTE) * MINUTE;
}

/** Whole calendar days from one instant to another by the shop's calendar; negative when it is over. */
export function daysBetween(from: string, to: string, zone: string): number {
  const midnight = (instant: string) => Date.parse(`${wallOf(instant, zone).slice(0, 10)}T00:00:00Z`);
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

/** "Thu, Nov 26, 12:00 PM", with the zone's name where it is asked for. */
export function sayDue(instant: string, zone: string, named = false): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  };
  const format = new Intl.DateTimeFormat(languageTag.value, {
    ...options,
    timeZone: zone,
    ...(named ? { timeZoneName: 'short' } : {}),
  });
  return format.format(new Date(instant));
}

type Fields = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
const formats = new Map<string, Intl.DateTimeFormat>();

function fieldsAt(at: number, zone: string): Fields {
  const format = formats.get(zone) ?? formatIn(zone);
  formats.set(zone, format);
  return Object.fromEntries(format.formatToParts(at).map(part => [part.type, part.value])) as Fields;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const two = '2-digit' as const;
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
  });
}
