import { texts } from '../i18n';
import { en } from '../i18n/tablet.en';
import { es } from '../i18n/tablet.es';

/** What is said about the tablet itself: who is on it, where it is installed, what room it has. */
export const t = texts(en, es);
