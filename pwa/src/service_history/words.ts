import { texts } from '../i18n';
import { en } from '../i18n/service_history.en';
import { es } from '../i18n/service_history.es';

export const t = texts(en, es);
