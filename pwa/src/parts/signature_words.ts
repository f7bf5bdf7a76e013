import { texts } from '../i18n';
import { en } from '../i18n/signature.en';
import { es } from '../i18n/signature.es';

export const t = texts(en, es);
