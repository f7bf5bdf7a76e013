import { languageTag } from './index';

/** Money from minor units, in the currency of the location. */
export function money(minor: number, currency = 'USD'): string {
  const format = new Intl.NumberFormat(languageTag.value, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

export function whole(value: number): string {
  return new Intl.NumberFormat(languageTag.value).format(value);
}

export function distance(value: number, unit: string): string {
  return `${whole(value)} ${unit}`;
}

/** Hour and minute by the location's clock. */
export function time(at: string, zone: string): string {
  return part(at, zone, { hour: 'numeric', minute: '2-digit' });
}

/** Today: the time. Within a week: weekday and time. Else weekday, date and time. */
export function moment(at: string, zone: string, now: Date): string {
  const days = Math.abs(dayNumber(at, zone) - dayNumber(now.toISOString(), zone));
  if (days === 0) return time(at, zone);
  if (days < 7) return part(at, zone, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return part(at, zone, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** A day with its weekday and, where it isn't this year's, its year. */
export function day(at: string, zone: string, now: Date): string {
  const year = at.slice(0, 4) === now.toISOString().slice(0, 4) ? {} : { year: 'numeric' as const };
  return part(at, zone, { weekday: 'short', month: 'short', day: 'numeric', ...year });
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times more than using it, and a queue shows dozens. */
function part(at: string, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = languageTag.value + zone + JSON.stringify(options);
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(languageTag.value, { ...options, timeZone: zone });
  formats.set(key, known);
  return known.format(new Date(at));
}

function dayNumber(at: string, zone: string): number {
  const known = formats.get(`day${zone}`) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  formats.set(`day${zone}`, known);
  return Math.round(Date.parse(`${known.format(new Date(at))}T00:00:00Z`) / 86_400_000);
}
