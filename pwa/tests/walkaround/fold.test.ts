import { expect, test } from 'vitest';
import { fold, type StoredBody } from '../../src/sync';
import { pageState } from '../../src/walkaround/condition';
import type { Facts } from '../../src/walkaround/rows';
import { aCondition, ORDER } from './cast';

const author = { person: 'tess', location: 'harbor', grants: [] };
const at = '2026-11-23T09:00:00.000Z';

/** The walk-around after Tess has done these, from nothing. */
function after(...bodies: StoredBody[]) {
  const commands = bodies.map((body, i) => ({ n: i + 1, at, repair_order: ORDER, ...body }));
  return fold(new Map(), commands, author).get('walkaround', ORDER);
}

test.each([
  [{ type: 'record_fuel', eighths: 5 }, { fuel: 5 }],
  [{ type: 'record_warning_lamps', lamps: ['abs'] }, { warning_lamps: ['abs'] }],
  [{ type: 'record_keys', count: 2 }, { keys: 2 }],
  [{ type: 'record_belongings', text: 'Child seat' }, { belongings: 'Child seat' }],
  [
    { type: 'record_odometer', value: 48_212, unit: 'mi', reason: null },
    { odometer: 48_212, odometer_reason: null },
  ],
  [
    { type: 'decline_signature', reason: 'Key drop' },
    { no_signature_reason: 'Key drop', signature: null },
  ],
])('%o is read back as it was recorded', (command, facts) => {
  expect(after(command)).toMatchObject(facts);
});

test('a check keeps the others, and the later word counts', () => {
  const lamp = (check: string, state: string) => ({ type: 'record_check', check, state, note: '' });
  const walkaround = after(lamp('hazard', 'ok'), lamp('low_beams', 'ok'), lamp('hazard', 'fault'));
  expect(walkaround?.checks).toEqual({
    hazard: { state: 'fault', note: '' },
    low_beams: { state: 'ok', note: '' },
  });
});

test('a signature takes the place of the reason for none', () => {
  const sign = { type: 'sign_walkaround', name: 'Cora', strokes: 'M0 0', content: 'abc' };
  const walkaround = after({ type: 'decline_signature', reason: 'Key drop' }, sign);
  expect(walkaround).toMatchObject({
    signature: { name: 'Cora', strokes: 'M0 0', content: 'abc', at },
    signed_at: at,
    no_signature_reason: null,
  });
});

test('a clean walk-around is two captures: the rest is clean, and the signature', () => {
  const rest = { type: 'clear_areas', areas: aCondition().areas };
  const facts = after(rest, { type: 'sign_walkaround', name: 'Cora', strokes: 'M0 0', content: 'abc' });
  expect(pageState(aCondition({ facts: facts as Partial<Facts> }))).toEqual({ kind: 'done' });
});
