/** Days by the clock of a location, as `2026-11-23`. Pure. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant there; a day without an hour is that day everywhere. */
export function dayOf(at: string | Date, zone: string): string {
  if (typeof at === 'string' && at.length === 10) return at;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  formats.set(zone, format);
  return format.format(new Date(at));
}
