import { texts } from '../i18n';
import { en } from '../i18n/document.en';
import { es } from '../i18n/document.es';

export const t = texts(en, es);
