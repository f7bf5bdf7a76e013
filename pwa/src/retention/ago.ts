import { now } from '../app/store';
import { languageTag } from '../i18n';
import { dayOf } from '../order/days';
import { daysBetween } from '../order/due';
import { monthsBetween } from './vitals';

/** "7 months ago", in whole months as the vital counts them; in days where it is less than two. */
export function sayAgo(at: string, zone: string): string {
  const [then, today] = [dayOf(at, zone), dayOf(now.value, zone)];
  const format = new Intl.RelativeTimeFormat(languageTag.value, { numeric: 'auto' });
  const months = monthsBetween(then, today);
  return months < 2 ? format.format(-daysBetween(then, today), 'day') : format.format(-months, 'month');
}
