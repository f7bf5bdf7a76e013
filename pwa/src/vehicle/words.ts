import { texts } from '../i18n';
import { en } from '../i18n/vehicle.en';
import { es } from '../i18n/vehicle.es';

export const t = texts(en, es);
