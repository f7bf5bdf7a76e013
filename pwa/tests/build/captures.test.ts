import { expect, test } from 'vitest';
import { adding, changing, removing, removingConcern, taking } from '../../src/build/captures';
import { offersOf } from '../../src/build/offers';
import { menuItem, pads, shelf } from './cast';

test('a tap takes an offer as it stands, with where it came from', () => {
  const [oil] = offersOf(shelf({ menu: [menuItem('LOF-S', 0)] })).due;
  expect(oil && taking('o', 'new', oil)).toEqual({
    type: 'add_service',
    id: 'new',
    repair_order: 'o',
    source: 'menu',
    source_id: 'menu LOF-S',
    op_code: 'LOF-S',
    description: 'LOF-S',
    labour_tenths: 5,
    labour_rate: null,
    parts: [],
    billing_type: 'customer',
  });
});

test('a change says only what is another than before, and what it was made on', () => {
  const same = { discount: 0, parts: pads.parts.map(({ number, ...part }) => ({ ...part, number })) };
  expect(changing(pads, 'v1', same)).toBeNull();
  expect(changing({ ...pads, revision: 'v1' }, 'v2', { ...same, discount: 900 })).toEqual({
    type: 'change_service',
    id: 's1',
    repair_order: 'o',
    revision: 'v2',
    based_on: 'v1',
    discount: 900,
  });
});

test('a removed service comes back as it was, under a new id', () => {
  const step = removing({ ...pads, revision: 'v1', discount: 900, source: 'menu', source_id: 'm' }, 's2');
  expect(step.commands).toEqual([{ type: 'remove_service', id: 's1', repair_order: 'o', based_on: 'v1' }]);
  expect(step.undo[0]).toMatchObject({
    type: 'add_service',
    id: 's2',
    source: 'menu',
    source_id: 'm',
    discount: 900,
    labour_rate: 15000,
    parts: pads.parts,
  });
});

test('a removed concern comes back with the services that answered it', () => {
  const concern = { id: 'c', repair_order: 'o', text: 'Squeals', recorded_at: '', recorded_by: null };
  const ids = ['c2', 'v9'];
  const step = removingConcern(
    concern,
    [
      { ...pads, concern: 'c', revision: 'v1' },
      { ...pads, id: 's9' },
    ],
    () => String(ids.shift()),
  );
  expect(step.undo).toEqual([
    { type: 'record_concern', id: 'c2', repair_order: 'o', text: 'Squeals' },
    {
      type: 'change_service',
      id: 's1',
      repair_order: 'o',
      revision: 'v9',
      based_on: 'v1',
      concern: 'c2',
    },
  ]);
});

test('a free entry has no source id', () => {
  expect(adding('o', 'new', { source: 'free', source_id: null }, { description: 'Wash' })).toMatchObject({
    source: 'free',
    source_id: null,
    description: 'Wash',
    labour_tenths: 0,
    parts: [],
  });
});
