import { location, now } from '../app/store';
import { day } from '../i18n/figures';
import { declinedFor } from './progress';
import type { Sheet } from './state';
import type { Item, Limit, Measurement } from './template';
import { monthsLeft, redEdge } from './wear';
import { reading, t } from './words';

/** The line under an item's name: its limit, what was read last time, how long it lasts yet, what was declined. */
export function factsOf(sheet: Sheet, item: Item): string[] {
  const limits = [...new Set((item.measurements ?? []).map(it => sheet.content.limits[it.limit ?? '']))];
  const [limit] = limits;
  const said = limit && limits.length === 1 ? [sayLimit(limit), sayLast(sheet, item, limit)] : [];
  return [...said, sayWear(sheet, item), sayDeclined(sheet, item)].filter(it => it !== null);
}

export function sayLimit(limit: Limit): string | null {
  const { edge, sign } = redEdge(limit);
  if (edge === undefined) return null;
  const value = reading(edge, limit.unit);
  if (limit.deviation) return t('off_target', { value });
  return t(sign === 1 ? 'replace_below' : 'replace_above', { value });
}

/** The worst of the readings of last time. */
function sayLast(sheet: Sheet, item: Item, limit: Limit): string | null {
  const before = Object.values(sheet.lastVisit?.readings?.[item.key] ?? {});
  if (before.length === 0) return null;
  const sorted = before.sort((a, b) => (a - b) * redEdge(limit).sign);
  return t('last_visit', { value: reading(sorted[0] ?? 0, limit.unit) });
}

function sayWear(sheet: Sheet, item: Item): string | null {
  const months = (item.measurements ?? []).map(it => wearOf(sheet, item, it)).filter(it => it !== null);
  if (months.length === 0) return null;
  const least = Math.min(...months);
  return least === 0 ? t('past_limit') : t('months_left', { count: least });
}

export function wearOf(sheet: Sheet, item: Item, measurement: Measurement): number | null {
  const limit = sheet.content.limits[measurement.limit ?? ''];
  const value = sheet.answers.get(item.key)?.measurements[measurement.key];
  const last = sheet.lastVisit?.readings?.[item.key]?.[measurement.key];
  if (!limit || value === undefined || last === undefined || !sheet.lastVisit) return null;
  const today = sheet.inspection.submitted_at ?? now.value.toISOString();
  return monthsLeft({ value: last, on: sheet.lastVisit.date }, { value, on: today }, limit);
}

function sayDeclined(sheet: Sheet, item: Item): string | null {
  const known = declinedFor(sheet.content, item, sheet.declined);
  if (!known) return null;
  const date = day(known.declined_at, location.value?.time_zone ?? 'UTC', now.value);
  return t(known.state === 'declined' ? 'declined_on' : 'deferred_on', { date });
}
