import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ClientFields } from '../../src/customer/reaching';
import { type Way, wayToTell } from '../../src/customer/telling';
import { contentOf, laterThan, type Signed, TERMS } from '../../src/finalize/content';
import { en } from '../../src/i18n/finalize.en';
import { es } from '../../src/i18n/finalize.es';
import type { Contact } from '../../src/types';

/** The same files that the server's tests read. */
function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface Contents {
  terms: { version: string; en: string; es: string };
  contents: { name: string; rows: Signed; signed_by: string; text: string; sha256: string }[];
  later: { change: Record<string, unknown>; later: string | null }[];
}
type Told = Pick<Contact, 'preferred_contact' | 'email' | 'opted_out' | 'restrict_phone' | 'restrict_email'>;
interface Telling {
  contact: Told;
  ways: { client: Partial<ClientFields>; contact: Partial<Told> | null; way: Way }[];
}

const contents = vectors<Contents>('order_content');
const telling = vectors<Telling>('telling');
const { client } = vectors<{ client: ClientFields }>('reaching');

test.each(contents.contents)('the text that is signed: $name', ({ rows, signed_by, text, sha256 }) => {
  expect(contentOf(rows, signed_by)).toBe(text);
  expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
});

test.each(contents.later)('what came after the signature: $change', ({ change, later }) => {
  const [everything] = contents.contents;
  const service = { ...everything?.rows.services[0], ...change } as Signed['services'][0];
  expect(laterThan(everything?.text ?? '', service)).toBe(later);
});

test('the sentence over the signature is the server’s', () => {
  expect({ version: TERMS, en: en.terms, es: es.terms }).toEqual(contents.terms);
});

test.each(telling.ways)('the way to tell: $client $contact', ({ client: given, contact, way }) => {
  const named = contact && { ...telling.contact, ...contact };
  expect(wayToTell({ ...client, ...given }, named)).toEqual(way);
});
