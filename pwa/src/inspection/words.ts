import { languageTag } from '../i18n';

/** A template's wording, keyed by language. */
export type Words = Record<string, string>;

/** In the person's language, else in English, else whatever there is. */
export function say(words: Words | string | undefined): string {
  if (typeof words === 'string') return words;
  if (!words) return '';
  return words[languageTag.value] ?? words.en ?? Object.values(words)[0] ?? '';
}
