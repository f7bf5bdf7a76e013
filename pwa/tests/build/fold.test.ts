import { expect, test } from 'vitest';
import { type Command, fold, type Row } from '../../src/sync';
import { pads } from './cast';

const author = { person: 'sam', location: 'eastgate', grants: [] };
const at = '2026-11-23T15:00:00.000Z';
const rows: Record<string, Row[]> = {
  location: [{ id: 'eastgate', labour_rate: 15000, tax_basis_points: 825 }],
  repair_order: [
    { id: 'o', location: 'eastgate', status: 'writing_up' },
    { id: 'shut', location: 'eastgate', status: 'closed' },
  ],
};

function folded(more: Record<string, Row[]>, ...commands: Record<string, unknown>[]) {
  const base = new Map(
    Object.entries({ ...rows, ...more }).map(([noun, list]) => [
      noun,
      new Map(list.map(row => [row.id, row])),
    ]),
  );
  const pending = commands.map(
    (command, i) => ({ n: i + 1, at, repair_order: 'o', ...command }) as unknown as Command,
  );
  return fold(base, pending, author);
}

const { id: _, ...work } = pads;
const add = {
  type: 'add_service',
  id: 's1',
  source: 'free',
  description: work.description,
  op_code: work.op_code,
  labour_tenths: 12,
  parts: work.parts,
};
const change = { type: 'change_service', id: 's1', revision: 'v1', based_on: '' };

test('an added service is priced as the server will', () => {
  const { added_at, ...kept } = pads;
  expect(folded({}, add).get('service', 's1')).toEqual({ ...kept, added_at });
});

test('a changed one is priced anew, and names the change', () => {
  const row = folded({ service: [pads] }, { ...change, discount: 900, fees: 450 }).get('service', 's1');
  expect(row).toMatchObject({ discount: 900, fees: 450, tax: 2182, total: 28632, revision: 'v1' });
});

test('words don’t touch price and revision', () => {
  const approved = { ...pads, approval_line: 'l', tax: 1, total: 26901 };
  const row = folded({ service: [approved] }, { ...change, customer_comment: 'Hi' }).get('service', 's1');
  expect(row).toMatchObject({ customer_comment: 'Hi', total: 26901, revision: '' });
});

test('own changes follow each other before the server has seen any', () => {
  const next = { ...change, revision: 'v2', based_on: 'v1', discount: 1000 };
  const gone = { type: 'remove_service', id: 's1', based_on: 'v2' };
  expect(folded({}, add, { ...change, discount: 900 }, next).get('service', 's1')).toMatchObject({
    discount: 1000,
    revision: 'v2',
  });
  expect(folded({}, add, { ...change, discount: 900 }, next, gone).get('service', 's1')).toBeUndefined();
});

test('what the server will refuse isn’t shown', () => {
  const moved = { service: [{ ...pads, revision: 'hers' }] };
  const approved = { service: [{ ...pads, approval_line: 'l' }] };
  const remove = { type: 'remove_service', id: 's1', based_on: '' };
  for (const there of [moved, approved]) {
    expect(folded(there, { ...change, discount: 900 }, remove).get('service', 's1')).toMatchObject({
      discount: 0,
    });
  }
  expect(folded({}, { ...add, repair_order: 'shut' }).all('service')).toEqual([]);
});

test('the same isn’t there twice', () => {
  const menu = { ...add, source: 'menu', source_id: 'm' };
  expect(folded({}, menu, { ...menu, id: 's2' }).all('service')).toHaveLength(1);
  const ready = { ...add, source: 'canned', source_id: 'c' };
  expect(folded({}, ready, { ...ready, id: 's2' }).all('service')).toHaveLength(2);
});

test('a removed concern lets go of its services', () => {
  const concern = { type: 'record_concern', id: 'c', text: 'Squeals' };
  const view = folded(
    {},
    concern,
    { ...add, concern: 'c' },
    { type: 'change_concern', id: 'c', text: 'Grinds' },
  );
  expect(view.get('concern', 'c')).toMatchObject({ text: 'Grinds', recorded_by: 'sam' });
  const after = folded({}, concern, { ...add, concern: 'c' }, { type: 'remove_concern', id: 'c' });
  expect([after.get('concern', 'c'), after.get('service', 's1')?.concern]).toEqual([undefined, null]);
});

test('nothing is shown of what a closed order refuses', () => {
  const concern = [{ id: 'c', repair_order: 'shut', text: 'Squeaks' }];
  const gone = { type: 'remove_concern', id: 'c', repair_order: 'shut' };
  const given = { type: 'assign_order', repair_order: 'shut', priority: 9 };
  const view = folded({ concern }, gone, { ...gone, type: 'change_concern', text: 'x' }, given);
  expect(view.get('concern', 'c')).toMatchObject({ text: 'Squeaks' });
  expect(view.isPending('repair_order', 'shut')).toBe(false);
});
