import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Compared, differences } from '../../src/customer/matching';
import { CHANNELS, type ClientFields, faultsOf, restriction } from '../../src/customer/reaching';
import { areasOf, BODIES } from '../../src/diagrams/areas';
import type { OwnerRecord } from '../../src/types';
import { vinFault } from '../../src/vehicle/vin';
import { type Facts, needsOf } from '../../src/write_up/needs';

/** The same files that the server's tests read. */
function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface Reaching {
  client: ClientFields;
  faults: { client: Partial<ClientFields>; faults: Record<string, string> }[];
  layers: { set: string[]; restrictions: Record<string, string> }[];
}
interface Matching {
  owner: Pick<OwnerRecord, Compared>;
  pairs: { other: Partial<OwnerRecord>; differences: string[] }[];
}
type Sent = Omit<Facts, 'client'> & { preferences_reviewed_at: string | null };
interface Needs {
  facts: Sent;
  orders: { facts: Partial<Sent>; client: Partial<ClientFields>; needs: Record<string, string[]> }[];
}

const reaching = vectors<Reaching>('reaching');
const matching = vectors<Matching>('matching');
const needs = vectors<Needs>('needs');

test.each(vectors<{ vins: { vin: string; fault: string | null }[] }>('vins').vins)(
  'a VIN is judged: $vin',
  ({ vin, fault }) => {
    expect(vinFault(vin)).toBe(fault);
  },
);

test.each(reaching.faults)('all faults of a client are told at once: $client', ({ client, faults }) => {
  expect(faultsOf({ ...reaching.client, ...client })).toEqual(faults);
});

test.each(reaching.layers)('a channel has to pass both layers: $set', ({ set, restrictions }) => {
  const client = { ...reaching.client, ...Object.fromEntries(set.map(name => [name, true])) };
  const told = CHANNELS.map(channel => [channel, restriction(client, channel)] as const);
  expect(Object.fromEntries(told.filter(([, why]) => why))).toEqual(restrictions);
});

test.each(matching.pairs)('owner records are compared: $other', ({ other, differences: expected }) => {
  expect(differences(matching.owner, { ...matching.owner, ...other })).toEqual(expected);
});

test.each(needs.orders)('a page says what it needs: $needs', ({ facts, client, needs: expected }) => {
  const { preferences_reviewed_at, ...given } = { ...needs.facts, ...facts };
  const found = needsOf({ ...given, client: { ...reaching.client, ...client, preferences_reviewed_at } });
  expect(Object.fromEntries(Object.entries(found).filter(([, things]) => things.length > 0))).toEqual(
    expected,
  );
});

test.each(BODIES)('each body has its areas: %s', body => {
  expect([...areasOf(body)].sort()).toEqual(
    [...(vectors<Record<string, string[]>>('areas')[body] ?? [])].sort(),
  );
});
