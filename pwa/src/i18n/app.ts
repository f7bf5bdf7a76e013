import { en } from './app.en';
import { es } from './app.es';
import { texts } from './index';

/** The texts of the shell. Other rooms have their own, loaded with their screens. */
export const t = texts(en, es);
