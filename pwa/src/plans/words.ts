import { texts } from '../i18n';
import { en } from '../i18n/plans.en';
import { es } from '../i18n/plans.es';

export const t = texts(en, es);
type Key = keyof typeof en;

/** A kind of contract in words, where it is one of those that are known; else as it was sent. */
export function sayKind(kind: string): string {
  const key = `kind_${kind}`;
  return key in en ? t(key as Key) : kind.replaceAll('_', ' ');
}
