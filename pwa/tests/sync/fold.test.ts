import { expect, test } from 'vitest';
import { type Command, fold, type Row } from '../../src/sync';

const author = {
  person: 'tess',
  location: 'eastgate',
  grants: [{ role: 'technician', location: 'eastgate', client: null }],
};
const at = '2026-11-23T09:00:00.000Z';

function rowsOf(rows: Record<string, Row[]>) {
  return new Map(Object.entries(rows).map(([noun, list]) => [noun, new Map(list.map(row => [row.id, row]))]));
}

function folded(rows: Record<string, Row[]>, ...commands: Record<string, unknown>[]) {
  const pending = commands.map((command, i) => ({ n: i + 1, at, ...command }) as Command);
  return fold(rowsOf(rows), pending, author);
}

const damage = {
  type: 'record_damage',
  id: 'd',
  repair_order: 'o',
  area: 'hood',
  view: 'top',
  x: 0.5,
  y: 0.5,
  kind: 'dent',
  severity: 'minor',
};

test('a recorded damage is there with what the server will add', () => {
  const view = folded({}, damage);

  expect(view.get('damage', 'd')).toEqual({
    id: 'd',
    repair_order: 'o',
    area: 'hood',
    view: 'top',
    x: 0.5,
    y: 0.5,
    kind: 'dent',
    severity: 'minor',
    size_mm: null,
    note: '',
    recorded_by: 'tess',
    recorded_at: at,
  });
  expect(view.isPending('damage', 'd')).toBe(true);
});

test('a change touches only the fields it names', () => {
  const row = { id: 'd', repair_order: 'o', kind: 'dent', severity: 'severe', note: 'by Sam' };
  const view = folded(
    { damage: [row] },
    { type: 'change_damage', id: 'd', repair_order: 'o', kind: 'scratch' },
  );

  expect(view.get('damage', 'd')).toEqual({ ...row, kind: 'scratch' });
});

test('a change to what is gone brings nothing back', () => {
  const view = folded({}, { type: 'change_damage', id: 'd', repair_order: 'o', kind: 'scratch' });

  expect(view.all('damage')).toEqual([]);
});

test('a removed damage is gone from lists, and the rows beneath are untouched', () => {
  const rows = rowsOf({
    damage: [
      { id: 'd', repair_order: 'o' },
      { id: 'e', repair_order: 'o' },
    ],
  });
  const view = fold(rows, [{ n: 1, at, type: 'remove_damage', id: 'd', repair_order: 'o' }], author);

  expect(view.all('damage').map(row => row.id)).toEqual(['e']);
  expect(rows.get('damage')?.size).toBe(2);
});

test('areas: cleared, skipped, reopened, and forgotten when damaged', () => {
  const view = folded(
    {},
    { type: 'clear_areas', repair_order: 'o', areas: ['hood', 'roof', 'grille'] },
    { type: 'skip_areas', repair_order: 'o', areas: ['cargo'], reason: 'full' },
    { type: 'reopen_areas', repair_order: 'o', areas: ['roof'] },
    damage,
  );

  expect(view.get('walkaround', 'o')?.areas).toEqual({
    grille: { state: 'clean' },
    cargo: { state: 'skipped', reason: 'full' },
  });
});

test('a tire keeps what another capture measured', () => {
  const walkaround = { id: 'o', areas: {}, tires: { left_front: { inner: 6 } }, checks: {} };
  const view = folded(
    { walkaround: [walkaround] },
    { type: 'record_tire', repair_order: 'o', position: 'left_front', outer: 5 },
  );

  expect(view.get('walkaround', 'o')?.tires).toEqual({ left_front: { inner: 6, outer: 5 } });
});

test('an odometer in another unit is written down in the location’s', () => {
  const rows = {
    repair_order: [{ id: 'o', location: 'eastgate' }],
    location: [{ id: 'eastgate', distance_unit: 'mi' }],
  };
  const view = folded(rows, { type: 'record_odometer', repair_order: 'o', value: 100_000, unit: 'km' });

  expect(view.get('walkaround', 'o')?.odometer).toBe(62_137);
  expect(view.get('repair_order', 'o')?.odometer).toBe(62_137);
});

test('opening an arrival twice makes one repair order, without a number', () => {
  const visit = {
    id: '018f3c1e-0000-7000-8000-000000000001',
    location: 'eastgate',
    client: 'c',
    vehicle: 'v',
    state: 'arrived',
    arrived_at: at,
  };
  const open = { type: 'open_repair_order', service_request: visit.id };
  const view = folded({ service_request: [visit] }, open, open);

  expect(view.all('repair_order')).toMatchObject([
    { number: null, technician: 'tess', advisor: null, status: 'writing_up' },
  ]);
  expect(view.get('service_request', visit.id)?.state).toBe('written_up');
});

test('a command that nobody folds changes nothing and breaks nothing', () => {
  expect(folded({ damage: [{ id: 'd' }] }, { type: 'from_the_future' }).all('damage')).toEqual([{ id: 'd' }]);
});
