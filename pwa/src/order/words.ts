import { texts } from '../i18n';
import { en } from '../i18n/order.en';
import { es } from '../i18n/order.es';

export const t = texts(en, es);
