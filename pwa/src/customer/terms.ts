/** By which words a client is found: the tablet's copy of `lotwalk.clients.terms`, run by the same vectors
 * (tests/vectors/terms.json). Pure. */

import type { Client } from '../types';

const LEAST = 2;
const NAMES = ['name', 'first_name', 'last_name'] as const;
const PHONES = ['phone', 'mobile', 'work_phone'] as const;
/** Digits by which people say a number: without its area, and the last of it. */
const ENDS = [7, 4];

export type Sought = Pick<
  Client,
  (typeof NAMES)[number] | (typeof PHONES)[number] | 'email' | 'dms_number' | 'oem_number'
>;

/** Letters and digits alone, without accents and case. */
export function plain(text: string): string {
  const bare = text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD');
  return bare.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whoever types the beginning of one of these finds the client. */
export function termsOf(client: Sought): Set<string> {
  const words = NAMES.flatMap(name => wordsIn(client[name].replaceAll('-', ' ')).map(plain));
  const numbers = [client.dms_number, client.oem_number].map(it => plain(it ?? ''));
  const terms = new Set([
    ...words,
    plain(client.email),
    ...numbers,
    ...PHONES.flatMap(it => ends(client[it])),
  ]);
  terms.delete('');
  return terms;
}

function ends(phone: string): string[] {
  const digits = phone.replace(/\P{Nd}/gu, '');
  return digits ? [digits, ...ENDS.map(end => digits.slice(-end))] : [];
}

/** The words of a search; those too short to tell anybody apart are left out. */
export function asked(query: string): string[] {
  const parts = wordsIn(query).flatMap(part =>
    wordsIn(part.includes('@') ? part : part.replaceAll('-', ' ')),
  );
  const words = parts.map(plain).filter(Boolean);
  if (words.length > 1 && words.every(word => /^\p{Nd}+$/u.test(word))) return [words.join('')];
  return words.filter(word => word.length >= LEAST);
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
