import { expect, test } from 'vitest';
import { type Command, fold, type Row } from '../../src/sync';

const at = '2026-11-23T15:00:00.000Z';
const author = { person: 'sam', location: 'eastgate', grants: [] };
const rows: Record<string, Row[]> = {
  repair_order: [
    { id: 'o', status: 'writing_up', vehicle: 'civic', signature: null },
    { id: 'final', status: 'open', vehicle: 'civic', signature: null },
  ],
  service: [
    { id: 's1', repair_order: 'o', source: 'declined', source_id: 'pads', op_code: '', state: 'queued' },
    { id: 's2', repair_order: 'o', source: 'menu', source_id: 'm', op_code: 'LOF', state: 'queued' },
    { id: 's3', repair_order: 'o', source: 'menu', source_id: 'n', op_code: 'ROT', state: 'refused' },
  ],
  declined_service: [
    { id: 'pads', vehicle: 'civic', op_code: 'BRK' },
    { id: 'oil', vehicle: 'civic', op_code: 'LOF' },
    { id: 'tires', vehicle: 'civic', op_code: 'ROT' },
    { id: 'other', vehicle: 'camry', op_code: 'LOF' },
    { id: 'words', vehicle: 'civic', op_code: '' },
  ],
};

function signed(repair_order: string) {
  const base = new Map(
    Object.entries(rows).map(([noun, list]) => [noun, new Map(list.map(row => [row.id, row]))]),
  );
  const command = { type: 'finalize_order', n: 1, at, repair_order, signature: { name: 'Cora' } };
  return fold(base, [command as unknown as Command], author);
}

test('what was declined before and is signed now leaves the vehicle’s list', () => {
  const left = signed('o')
    .all('declined_service')
    .map(row => row.id);
  expect(left.sort()).toEqual(['other', 'tires', 'words']);
});

test('what is final already is signed no second time', () => {
  expect(signed('final').isPending('repair_order', 'final')).toBe(false);
});
