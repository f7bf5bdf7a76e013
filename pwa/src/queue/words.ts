import { texts } from '../i18n';
import { en } from '../i18n/queue.en';
import { es } from '../i18n/queue.es';

export const t = texts(en, es);
