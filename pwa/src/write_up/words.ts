import { texts } from '../i18n';
import { en } from '../i18n/write_up.en';
import { es } from '../i18n/write_up.es';

export const t = texts(en, es);

type Key = keyof typeof en;

/** A missing thing by its name in the rules. */
export function sayNeed(need: string): string {
  const key = `need_${need}`;
  return key in en ? t(key as Key) : need;
}
