import { expect, test } from 'vitest';
import { weekOf } from '../../src/location/week';
import { sayProblem } from '../../src/location/words';

const SHOP = ['07:30', '18:00'];

/** `7:30 AM` has a narrow space in it that nobody types. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');
const said = (hours: Record<string, unknown>) =>
  weekOf(hours).map(({ label, span }) => [label, span && plain(span.join(' to '))]);

test('days in a row with the same hours share a line', () => {
  const week = { mon: SHOP, tue: SHOP, wed: SHOP, thu: SHOP, fri: SHOP, sat: ['08:00', '12:00'] };
  expect(said(week)).toEqual([
    ['Mon – Fri', '7:30 AM to 6:00 PM'],
    ['Sat', '8:00 AM to 12:00 PM'],
    ['Sun', null],
  ]);
});

test('a day off in the middle parts them', () => {
  const week = { mon: SHOP, tue: SHOP, thu: SHOP };
  expect(said(week).map(([label]) => label)).toEqual(['Mon – Tue', 'Wed', 'Thu', 'Fri – Sun']);
});

test('what opens after it closes is closed', () => {
  expect(said({ mon: ['18:00', '07:30'] })).toEqual([['Mon – Sun', null]]);
});

test('a problem is said in words, the system’s own where it has some', () => {
  expect(sayProblem('hung')).toBe('It did not answer in time.');
  expect(sayProblem('declined: Customer is blocked')).toBe('It refused: Customer is blocked');
  expect(sayProblem('internal')).toContain('our side');
});
