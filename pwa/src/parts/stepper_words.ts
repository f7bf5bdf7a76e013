import { texts } from '../i18n';
import { en } from '../i18n/stepper.en';
import { es } from '../i18n/stepper.es';

export const t = texts(en, es);
