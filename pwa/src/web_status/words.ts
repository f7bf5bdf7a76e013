import { texts } from '../i18n';
import { en } from '../i18n/web_status.en';
import { es } from '../i18n/web_status.es';

export const t = texts(en, es);
export { en };
