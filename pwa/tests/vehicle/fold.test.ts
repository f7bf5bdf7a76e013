import { describe, expect, test } from 'vitest';
import { type Command, fold, type Row } from '../../src/sync';

const author = { person: 'sam', location: 'eastgate', grants: [] };
const at = '2026-11-23T09:00:00.000Z';

function folded(rows: Record<string, Row[]>, ...commands: Record<string, unknown>[]) {
  const base = new Map(
    Object.entries(rows).map(([noun, list]) => [noun, new Map(list.map(row => [row.id, row]))]),
  );
  return fold(
    base,
    commands.map((command, i) => ({ n: i + 1, at, ...command }) as Command),
    author,
  );
}

const rows = {
  person: [{ id: 'sam', name: 'Sam Keller' }],
  vehicle: [{ id: 'v', vin: '1001', vin_reason: 'trailer', make: 'Wells', model: 'Cargo', color: 'White' }],
  repair_order: [{ id: 'o', vehicle: 'v', plans_seen_at: null, history_seen_at: '2026-11-23T08:00:00.000Z' }],
};

describe('a vehicle', () => {
  test('changes field by field, and says by whom', () => {
    const view = folded(rows, { type: 'change_vehicle', vehicle: 'v', color: 'Red', decoded: ['make'] });
    expect(view.get('vehicle', 'v')).toEqual({
      ...rows.vehicle[0],
      color: 'Red',
      changed_at: at,
      changed_by: 'Sam Keller',
    });
  });

  test('keeps no reason beside a full VIN', () => {
    const view = folded(rows, { type: 'change_vehicle', vehicle: 'v', vin: '1HGCV1F19LA012345' });
    expect(view.get('vehicle', 'v')).toMatchObject({ vin: '1HGCV1F19LA012345', vin_reason: '' });
  });

  test('that is not here any more is not made up', () => {
    const view = folded(rows, { type: 'change_vehicle', vehicle: 'gone', color: 'Red' });
    expect(view.get('vehicle', 'gone')).toBeUndefined();
  });

  test('is there as soon as it is registered', () => {
    const said = { id: 'w', client: 'c', vin: 'TR-1', vin_reason: 'trailer', make: 'Wells', model: 'Cargo' };
    const view = folded(rows, { type: 'register_vehicle', ...said, decoded: [] });
    expect(view.get('vehicle', 'w')).toMatchObject({
      ...said,
      body: 'car',
      interval_months: 6,
      odometer: null,
    });
  });
});

test('the first look at a page counts', () => {
  const view = folded(
    rows,
    { type: 'see_page', repair_order: 'o', page: 'plans' },
    { type: 'see_page', repair_order: 'o', page: 'history' },
  );
  expect(view.get('repair_order', 'o')).toMatchObject({
    plans_seen_at: at,
    history_seen_at: '2026-11-23T08:00:00.000Z',
  });
});
