import { texts } from '../i18n';
import { en } from '../i18n/assign.en';
import { es } from '../i18n/assign.es';

export const t = texts(en, es);
