import { readFileSync } from 'node:fs';
import table from 'virtual:vin-table';
import { describe, expect, test } from 'vitest';
import { planState, type Term } from '../../src/plans/state';
import { vitalOf } from '../../src/retention/vitals';
import { decode } from '../../src/vehicle/decode';

/** The same files that the server's tests read. */
function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface VitalVector {
  last: string | null;
  has_come: boolean;
  today: string;
  interval: number;
  state: string;
  months: number | null;
  missed: number;
}
interface Day {
  today: string;
  odometer: number | null;
  unit: 'mi' | 'km';
}
interface Plans {
  plan: Term;
  day: Day;
  states: { plan: Partial<Term>; day: Partial<Day>; state: string }[];
}
interface DecodedVector {
  vin: string;
  year: number;
  make: string;
  model: string | null;
  body: string | null;
  body_class: string | null;
}

const plans = vectors<Plans>('plans');
const decoded = vectors<{ year: number; vins: DecodedVector[]; before_the_table: DecodedVector[] }>(
  'decoded',
);

test.each(vectors<{ vitals: VitalVector[] }>('vitals').vitals)(
  'a vital: $last on $today is $state',
  ({ last, has_come, today, interval, state, months, missed }) => {
    expect(vitalOf(last, has_come, today, interval)).toEqual({ state, months, missed });
  },
);

test.each(plans.states)('a plan $plan is $state', ({ plan, day, state }) => {
  const { today, odometer, unit } = { ...plans.day, ...day };
  expect(planState({ ...plans.plan, ...plan }, today, odometer, unit)).toBe(state);
});

describe('the tablet reads out of a VIN what the server reads', () => {
  test.each(decoded.vins)('$vin', ({ vin, ...said }) => {
    const { maker, type, ...read } = decode(table, vin, decoded.year) ?? {};
    expect(read).toEqual(said);
    expect(maker && type).toBeTruthy();
  });

  test.each(decoded.before_the_table)('of an old one only year and make: $vin', ({ vin, year, make }) => {
    const read = decode(table, vin, decoded.year);
    expect(read).toMatchObject({ year, make, model: null, body: null });
  });

  test('nothing where the table does not have the maker', () => {
    expect(decode(table, 'ZZZ9999990A000000', decoded.year)).toBeNull();
  });
});
