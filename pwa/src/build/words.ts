import { languageTag, texts } from '../i18n';
import { en } from '../i18n/build.en';
import { es } from '../i18n/build.es';
import { day, distance } from '../i18n/figures';
import { daysBetween, WINDOW_DISTANCE } from '../order/due';
import { sayAgo } from '../retention/ago';
import type { Location } from '../types';
import type { ReadyWork, Service } from './rows';
import type { Why } from './shelf';

export const t = texts(en, es);
type Key = keyof typeof en;

/** Ready work in the person's language. */
export function sayWork(work: ReadyWork): string {
  return languageTag.value === 'es' ? work.description_es : work.description_en;
}

export interface Here {
  location: Location | null;
  now: Date;
  odometer: number | null;
  /** By the location's clock. */
  today: string;
}

/** Why it is offered: what a person needs in order to say it to the customer. */
export function sayWhy(why: Why, here: Here): string {
  if (why.kind === 'due') return sayDue(why, here);
  if (why.kind === 'recommended') return t(`priority_${why.priority}`);
  if (why.kind === 'declined') return sayDeclined(why.row, here);
  if (why.kind === 'recall') return t('recall_number', { number: why.number });
  if (why.kind === 'plan') return t('plan_write');
  return '';
}

function sayDue({ due, done }: Extract<Why, { kind: 'due' }>, here: Here): string {
  const unit = here.location?.distance_unit ?? 'mi';
  if (!done) return t('no_record');
  const on = sayDay(done.on, here);
  const last =
    done.odometer === null
      ? t('last_done', { date: on })
      : t('last_done_at', { date: on, distance: distance(done.odometer, unit) });
  return [sayLeft(due.at, here, unit) || sayWhen(due.on, here), last].filter(Boolean).join(' · ');
}

/** By distance, where that has come or comes within the month's window. */
function sayLeft(at: number | null, { odometer }: Here, unit: string): string {
  if (at === null || odometer === null) return '';
  const left = at - odometer;
  if (left < 0) return t('overdue_by', { distance: distance(-left, unit) });
  if (left === 0) return t('due_now');
  return left <= (WINDOW_DISTANCE[unit] ?? 0) ? t('due_in', { distance: distance(left, unit) }) : '';
}

function sayWhen(on: string | null, here: Here): string {
  if (on === null) return '';
  const left = daysBetween(here.today, on);
  if (left === 0) return t('due_today');
  return t(left < 0 ? 'overdue_since' : 'due_on', { date: sayDay(on, here) });
}

function sayDeclined(
  row: { state: string; declined_at: string; offer_again_on: string | null },
  here: Here,
): string {
  const zone = here.location?.time_zone ?? 'UTC';
  const facts = { date: day(row.declined_at, zone, here.now), age: sayAgo(row.declined_at, zone) };
  const said = t(row.state === 'declined' ? 'declined_on' : 'deferred_on', facts);
  return row.offer_again_on ? `${said} · ${t('again_on', { date: sayDay(row.offer_again_on, here) })}` : said;
}

function sayDay(date: string, { now }: Here): string {
  return day(`${date}T12:00:00Z`, 'UTC', now);
}

export function sayBilling(type: string): string {
  const key = `billing_${type}`;
  return key in en ? t(key as Key) : type;
}

export function saySource({ source }: Pick<Service, 'source'>): string {
  return t(`source_${source}`);
}

/** Where it stands, if that is anything but waiting. */
export function sayState(state: string): string {
  const key = `state_${state}`;
  return key in en ? t(key as Key) : '';
}
