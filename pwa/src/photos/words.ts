import { texts } from '../i18n';
import { en } from '../i18n/photos.en';
import { es } from '../i18n/photos.es';

export const t = texts(en, es);
