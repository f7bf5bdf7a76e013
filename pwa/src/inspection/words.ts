import { languageTag, texts } from '../i18n';
import { en } from '../i18n/inspection.en';
import { es } from '../i18n/inspection.es';

export const t = texts(en, es);

/** A template's wording, keyed by language. */
export type Words = Record<string, string>;

/** In the person's language, else in English, else whatever there is. */
export function say(words: Words | string | undefined): string {
  if (typeof words === 'string') return words;
  if (!words) return '';
  return words[languageTag.value] ?? words.en ?? Object.values(words)[0] ?? '';
}

/** A figure with its unit; tread is said as the gauge shows it, in parts of an inch. */
export function reading(value: number, unit: string): string {
  const said = new Intl.NumberFormat(languageTag.value, { maximumFractionDigits: 2 }).format(value);
  return unit === THIRTY_SECONDS ? said + sayUnit(unit) : `${said} ${unit}`.trim();
}

const THIRTY_SECONDS = '32nds';

export function sayUnit(unit: string): string {
  return unit === THIRTY_SECONDS ? '/32″' : unit;
}
