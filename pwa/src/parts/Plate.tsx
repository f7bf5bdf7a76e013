import { t } from '../i18n/app';

/** A license plate, or the unit number where a fleet vehicle is known by that. */
export function Plate({ plate, unit }: { plate: string; unit?: string }) {
  const said = plate || (unit ? t('unit', { unit }) : '');
  return said ? <span class="plate">{said}</span> : null;
}
