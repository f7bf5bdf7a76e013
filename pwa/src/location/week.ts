import { languageTag } from '../i18n';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday: only for the names of the days. */
const MONDAY = Date.UTC(2024, 0, 1);

export interface Days {
  /** One day, or the first and the last of several that are alike. */
  label: string;
  /** Null where it is closed. */
  span: [string, string] | null;
}

/** A week of opening hours in as few lines as say it: days in a row with the same hours share one. */
export function weekOf(hours: Record<string, unknown>): Days[] {
  const lines: { from: number; to: number; span: Days['span'] }[] = [];
  for (const [at, key] of DAYS.entries()) {
    const span = spanOf(hours[key]);
    const last = lines.at(-1);
    if (last && String(last.span) === String(span)) last.to = at;
    else lines.push({ from: at, to: at, span });
  }
  return lines.map(({ from, to, span }) => ({ label: labelOf(from, to), span }));
}

function spanOf(value: unknown): Days['span'] {
  if (!Array.isArray(value) || value.length !== 2 || value[0] >= value[1]) return null;
  return [clock(String(value[0])), clock(String(value[1]))];
}

function labelOf(from: number, to: number): string {
  return from === to ? nameOf(from) : `${nameOf(from)} – ${nameOf(to)}`;
}

function nameOf(day: number): string {
  const format = new Intl.DateTimeFormat(languageTag.value, { weekday: 'short', timeZone: 'UTC' });
  return format.format(new Date(MONDAY + day * 86_400_000));
}

function clock(text: string): string {
  const format = new Intl.DateTimeFormat(languageTag.value, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return format.format(new Date(`2024-01-01T${text}:00Z`));
}
