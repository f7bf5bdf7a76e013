import { texts } from '../i18n';
import { en } from '../i18n/finalize.en';
import { es } from '../i18n/finalize.es';

export const t = texts(en, es);
