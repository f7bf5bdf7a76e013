import { describe, expect, test } from 'vitest';
import type { RepairOrder } from '../../src/types';
import { commandOf, type Draft, draftOf, dueOf, faults } from '../../src/web_status/draft';
import { cleaned, graphemes } from '../../src/web_status/note';

const ZONE = 'America/Chicago';
const NOW = '2026-11-23T15:00:00.000Z';
const DUE = '2026-11-24T18:00:17.500Z';
const order = { id: 'o', stage: 'parts', job_status: 'on_schedule', due_out: DUE } as RepairOrder;
const draft: Draft = draftOf(order, ZONE);
const check = (change: Partial<Draft>, before: string | null = DUE) =>
  faults({ ...draft, ...change }, before, ZONE, NOW);

test('a due out that nobody touched stays to the millisecond', () => {
  expect(dueOf(draft, DUE, ZONE)).toBe(DUE);
  expect(commandOf(draft, order, ZONE, 's')).toMatchObject({ due_out: DUE, reason: null, based_on: 's' });
});

describe('the reason', () => {
  test('is needed exactly when the due out moves', () => {
    expect(check({ due: '2026-11-26T12:00' })).toEqual({ reason: 'reason_needed' });
    expect(check({ due: '2026-11-26T12:00', reason: 'parts' })).toEqual({});
    expect(check({})).toEqual({});
  });

  test('is not sent where the due out went back to what it was', () => {
    expect(commandOf({ ...draft, reason: 'parts' }, order, ZONE, null).reason).toBeNull();
  });

  test('is not needed for a first due out', () => {
    expect(check({ due: '2026-11-26T12:00' }, null)).toEqual({});
  });

  test('is needed for taking the due out away', () => {
    expect(check({ due: '' })).toEqual({ reason: 'reason_needed' });
  });
});

test('a due out in the past, or in the hour that spring skips, is told', () => {
  expect(check({ due: '2026-11-23T08:59', reason: 'parts' })).toEqual({ due: 'due_past' });
  expect(check({ due: '2027-03-14T02:30', reason: 'parts' }).due).toBe('due_gap');
});

test('in the hour that autumn repeats a person says which', () => {
  const twice = { ...draft, due: '2027-11-07T01:30' };
  expect(dueOf(twice, DUE, ZONE)).toBe('2027-11-07T06:30:00.000Z');
  expect(dueOf({ ...twice, second: true }, DUE, ZONE)).toBe('2027-11-07T07:30:00.000Z');
});

describe('a note', () => {
  test.each([
    ['', 0],
    ['ñandú', 5],
    ['👨‍👩‍👧‍👦', 1],
    ['e\u0301', 1],
    ['🇺🇸🇲🇽', 2],
  ])('%j has %i characters', (text, count) => {
    expect(graphemes(text)).toBe(count);
  });

  test('of 140 families fits, one more does not', () => {
    expect(check({ note: '👨‍👩‍👧'.repeat(140) })).toEqual({});
    expect(check({ note: '👨‍👩‍👧'.repeat(141) })).toEqual({ note: 'note_long' });
  });

  test('is sent without what can not be seen', () => {
    expect(cleaned(' one\r\ntwo\u202e\u0007 ')).toBe('one two');
  });
});
