import { texts } from '../i18n';
import { en } from '../i18n/approval.en';
import { es } from '../i18n/approval.es';

export const t = texts(en, es);

/** How long something has waited, in the largest whole unit. */
export function age(since: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 60_000));
  if (minutes < 60) return t('minutes', { count: minutes });
  if (minutes < 48 * 60) return t('hours', { count: Math.floor(minutes / 60) });
  return t('days', { count: Math.floor(minutes / 1440) });
}
