import { texts } from '../i18n';
import { en } from '../i18n/retention.en';
import { es } from '../i18n/retention.es';

export const t = texts(en, es);
