import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isOf, takenFrom } from '../../src/customer/matching';
import { asked, type Sought, termsOf } from '../../src/customer/terms';
import type { Client, OwnerRecord } from '../../src/types';

/** The same files that the server's tests read. */
function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface Matching {
  owner: object;
  client: object;
  record: object;
  taking: { client: object; record: object; is_of: boolean; taken: object }[];
}
interface Terms {
  client: Sought;
  clients: { client: Partial<Sought>; terms: string[] }[];
  queries: { query: string; words: string[] }[];
}

const matching = vectors<Matching>('matching');
const terms = vectors<Terms>('terms');

test.each(matching.taking)('a record is taken by whom it is of: $record', vector => {
  const client = { ...matching.owner, ...matching.client, ...vector.client } as Client;
  const record = { ...matching.owner, ...matching.record, ...vector.record } as OwnerRecord;
  expect([isOf(record, client), takenFrom(record, client)]).toEqual([vector.is_of, vector.taken]);
});

test.each(terms.clients)('a client has its terms: $client', vector => {
  expect([...termsOf({ ...terms.client, ...vector.client })].sort()).toEqual(vector.terms);
});

test.each(terms.queries)('a search has its words: $query', ({ query, words }) => {
  expect(asked(query)).toEqual(words);
});
