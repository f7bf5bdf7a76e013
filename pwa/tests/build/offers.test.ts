import { describe, expect, test } from 'vitest';
import { lastDone } from '../../src/build/menu';
import { offersOf } from '../../src/build/offers';
import { search } from '../../src/build/search';
import type { Offer } from '../../src/build/shelf';
import type { Inspection, Plan, Recall, Recommendation } from '../../src/types';
import { canned, declined, menuItem, pads, shelf, visit } from './cast';

const codes = (offers: Offer[]) => offers.map(it => it.op_code);
const menu = [
  menuItem('WIP', 0, { interval_months: 12 }),
  menuItem('ROT', 1, { interval_mi: 7500, interval_km: 12000 }),
  menuItem('LOF-S', 2),
  menuItem('COOL', 3, { interval_mi: 100000, interval_km: 160000 }),
  menuItem('PM-A', 4, { bodies: ['truck'] }),
  menuItem('OUT', 5, { interval_months: 1, active: false }),
];

describe('the menu', () => {
  test('offers what is due on this body: recorded before unrecorded, overdue before due', () => {
    const history = {
      id: 'camry',
      visits: [visit('ROT', '2026-08-01', 41000), visit('LOF-S', '2026-08-01', 43000)],
      returning: [],
    };
    const { due } = offersOf(shelf({ menu, history }));
    expect(codes(due)).toEqual(['LOF-S', 'ROT', 'WIP']);
    expect(due[1]?.why).toMatchObject({ kind: 'due', due: { at: 48500, state: 'due', recorded: true } });
    expect(due[2]?.why).toMatchObject({ done: null, due: { recorded: false } });
  });

  test('keeps the vehicle’s own interval where an item has none', () => {
    const [oil] = offersOf(shelf({ menu: [menuItem('LOF-S', 0)] })).due;
    expect(oil?.why).toMatchObject({ due: { at: 47795, on: '2026-09-30', state: 'overdue' } });
  });

  test('reckons in kilometers where the location does', () => {
    const present = { today: '2026-11-23', odometer: 52000, in_service_on: null, unit: 'km' };
    const location = { id: 'eastgate', distance_unit: 'km' };
    const history = { id: 'camry', visits: [visit('ROT', '2026-08-01', 41000)], returning: [] };
    const due = offersOf(shelf({ menu: [menu[1] as never], present, location, history })).due;
    expect(due[0]?.why).toMatchObject({ due: { at: 53000, state: 'due' } });
  });

  test('counts the newest visit that had it', () => {
    const visits = [visit('ROT', '2026-08-01', null), visit('LOF-S', '2026-03-31', 42795)];
    const history = { id: 'camry', visits: [...visits, visit('LOF-S', '2025-03-31', 30000)], returning: [] };
    expect(lastDone(history, 'LOF-S', at => at)).toEqual({ on: '2026-03-31', odometer: 42795 });
    expect(lastDone(history, 'COOL', at => at)).toBeNull();
    expect(lastDone(undefined, 'COOL', at => at)).toBeNull();
  });
});

const inspections = [
  { id: 'i', state: 'draft' },
  { id: 'j', state: 'submitted' },
] as Inspection[];
const worn = {
  ...pads,
  id: 'r1',
  inspection: 'i',
  priority: 'soon',
  withheld: false,
} as unknown as Recommendation;

describe('an inspection', () => {
  test('offers what a draft recommends, the most urgent first, and nothing withheld or sent for a decision', () => {
    const recommendations = [
      worn,
      { ...worn, id: 'r2', op_code: 'BLB', priority: 'safety' },
      { ...worn, id: 'r3', op_code: 'X', withheld: true },
      { ...worn, id: 'r4', op_code: 'Y', inspection: 'j' },
    ] as Recommendation[];
    const { recommended } = offersOf(shelf({ inspections, recommendations }));
    expect(recommended.map(it => it.source_id)).toEqual(['r2', 'r1']);
    expect(recommended[0]?.labour_rate).toBe(15000);
  });
});

describe('declined work', () => {
  test('is offered newest first, as it was offered then', () => {
    const parts = [{ description: 'Fluid', number: '', quantity_tenths: 10, price: 1850 }];
    const rows = [
      declined('OLD', { declined_at: '2025-03-31T15:00:00.000Z' }),
      declined('BRK-FL', { labour_tenths: 7, parts }),
    ];
    const offered = offersOf(shelf({ declined: rows })).declined;
    expect(codes(offered)).toEqual(['BRK-FL', 'OLD']);
    expect(offered[0]).toMatchObject({ labour_tenths: 7, parts, source: 'declined' });
  });

  test('of which nobody knows what was offered takes the ready work of its code', () => {
    const ready = [canned('BRK-FL', 'Brake fluid', 'Líquido', { labour_tenths: 9 })];
    expect(
      offersOf(shelf({ declined: [declined('BRK-FL')], canned: ready })).declined[0]?.labour_tenths,
    ).toBe(9);
  });

  test('stands in its own list alone, though the menu says that it is due', () => {
    const { due, declined: rows } = offersOf(
      shelf({ menu: [menuItem('LOF-S', 0)], declined: [declined('LOF-S')] }),
    );
    expect([codes(due), codes(rows)]).toEqual([[], ['LOF-S']]);
  });
});

describe('what is on the order', () => {
  test('isn’t offered again, whichever list it came from', () => {
    const taken = { ...pads, op_code: 'LOF-S', source: 'canned' as const, source_id: 'c' };
    expect(offersOf(shelf({ menu: [menuItem('LOF-S', 0)], services: [taken] })).due).toEqual([]);
    const byId = { ...pads, op_code: '', source: 'menu' as const, source_id: 'menu LOF-S' };
    expect(offersOf(shelf({ menu: [menuItem('LOF-S', 0)], services: [byId] })).due).toEqual([]);
  });
});

test('open recalls are offered at the maker’s expense, done ones aren’t', () => {
  const recall = { vehicle: 'camry', source: 'oem', description: 'Fuel pump', remedy: '', labour_tenths: 12 };
  const recalls = [
    { ...recall, id: 'a', number: '21V-1', is_open: true },
    { ...recall, id: 'b', number: '19V-2', is_open: false },
  ] as Recall[];
  const offered = offersOf(shelf({ recalls })).recalls;
  expect(offered).toHaveLength(1);
  expect(offered[0]).toMatchObject({ op_code: '21V-1', billing_type: 'recall', labour_tenths: 12 });
});

test('a plan that is over pays for nothing', () => {
  const plans = [{ id: 'p', name: 'Care' }] as Plan[];
  expect(offersOf(shelf({ plans })).plans).toHaveLength(1);
  expect(offersOf(shelf({ plans, isActive: () => false })).plans).toEqual([]);
});

describe('the search', () => {
  const ready = [
    canned('BRK-F', 'Replace front brake pads', 'Reemplazo de pastillas delanteras'),
    canned('BRK-FL', 'Exchange brake fluid', 'Cambio de líquido de frenos'),
    canned('BRK-HF', 'Reline front brakes', 'x', { bodies: ['truck'] }),
    canned('BRK-Q', 'Brake check', 'x', { location: 'harborview' }),
  ];
  const found = (text: string) => codes(search(shelf({ canned: ready }), text));

  test('has all words, in either language, without accents and case', () => {
    expect(found('BRAKE')).toEqual(['BRK-FL', 'BRK-F']);
    expect(found('pads front')).toEqual(['BRK-F']);
    expect(found('liquido')).toEqual(['BRK-FL']);
    expect(found('brk-f ')).toEqual(['BRK-FL', 'BRK-F']);
  });

  test('finds nothing before something is asked', () => {
    expect([found(''), found('  '), found('clutch')]).toEqual([[], [], []]);
  });
});
