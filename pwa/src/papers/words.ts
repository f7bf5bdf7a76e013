import { texts } from '../i18n';
import { en } from '../i18n/papers.en';
import { es } from '../i18n/papers.es';

export const t = texts(en, es);
