import type { Body } from '../diagrams';
import { texts } from '../i18n';
import { en } from '../i18n/walkaround.en';
import { es } from '../i18n/walkaround.es';

export const t = texts(en, es);

type Key = keyof typeof en;

/** What a part is called on this body: a car's decklid is its trunk lid, a van's rear door slides. */
export function areaName(area: string, body: Body): string {
  const own = `${body}_${area}`;
  if (own in en) return t(own as Key);
  return area in en ? t(area as Key) : area.replaceAll('_', ' ');
}
