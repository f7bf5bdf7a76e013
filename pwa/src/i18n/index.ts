import { computed, signal } from '@preact/signals';

export type Language = 'en' | 'es' | 'pseudo';
export const language = signal<Language>('en');

/** What a browser should be told; the pseudo-locale is English stretched. */
export const languageTag = computed(() => (language.value === 'pseudo' ? 'en' : language.value));

/** A text, or one for each plural the language tells apart, chosen by `count`. */
export type Text = string | { one: string; other: string };
type Facts = Record<string, string | number>;
type Catalogue<K extends string> = Readonly<Record<K, Text>>;

/** The texts of one room in all languages. A key that one language lacks doesn't compile. */
export function texts<K extends string>(
  en: Catalogue<K>,
  es: Catalogue<K>,
): (key: K, facts?: Facts) => string {
  const catalogues = { en, es, pseudo: en };
  return (key, facts = {}) => {
    const said = fill(choose(catalogues[language.value][key], facts), facts);
    return language.value === 'pseudo' ? stretch(said) : said;
  };
}

function choose(text: Text, facts: Facts): string {
  if (typeof text === 'string') return text;
  const plural = new Intl.PluralRules(languageTag.value).select(Number(facts.count));
  return plural === 'one' ? text.one : text.other;
}

function fill(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  n: 'ñ',
  A: 'Å',
  E: 'É',
};

/** A third longer and with accents: what isn't in a catalogue, or has no room to grow, is seen at once. */
function stretch(text: string): string {
  const accented = text.replace(/[aeiounAE]/g, letter => ACCENTS[letter] ?? letter);
  return `⟦${accented}${'~'.repeat(Math.ceil(text.length / 3))}⟧`;
}
