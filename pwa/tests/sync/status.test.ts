import { expect, test } from 'vitest';
import { ageInMinutes, backOff, pillOf } from '../../src/sync';

const reached = { reached: true, hindrance: null };
const away = { reached: false, hindrance: null };
const none = { commands: 0, photos: 0, refused: 0, oldest: null };

test('all sent is said only when nothing is left', () => {
  expect(pillOf(none, reached)).toEqual({ kind: 'all_sent' });
  expect(pillOf({ ...none, photos: 1 }, reached)).toEqual({ kind: 'waiting', commands: 0, photos: 1 });
  expect(pillOf({ ...none, commands: 3, photos: 2 }, reached)).toEqual({
    kind: 'waiting',
    commands: 3,
    photos: 2,
  });
});

test('offline is said even when nothing waits', () => {
  expect(pillOf(none, away)).toEqual({ kind: 'offline', count: 0 });
  expect(pillOf({ ...none, commands: 3, photos: 1 }, away)).toEqual({ kind: 'offline', count: 4 });
});

test('what needs a person comes before everything else', () => {
  expect(pillOf({ ...none, refused: 1, commands: 5 }, away)).toEqual({ kind: 'needs_you', count: 1 });
});

test('an ended session is not passed over as all sent', () => {
  expect(pillOf(none, { reached: true, hindrance: 'sign_in' })).toEqual({ kind: 'sign_in', count: 0 });
});

test('who came by PIN sends without a session; with nothing to send the missing news are told', () => {
  const contact = { reached: true, hindrance: 'no_news' };
  expect(pillOf({ ...none, commands: 2 }, contact)).toEqual({ kind: 'waiting', commands: 2, photos: 0 });
  expect(pillOf(none, contact)).toEqual({ kind: 'no_news' });
});

test('the age of the oldest is in whole minutes and never negative', () => {
  const oldest = '2026-11-23T09:00:00.000Z';
  expect(ageInMinutes({ ...none, oldest }, new Date('2026-11-23T09:42:59Z'))).toBe(42);
  expect(ageInMinutes({ ...none, oldest }, new Date('2026-11-23T08:00:00Z'))).toBe(0);
  expect(ageInMinutes(none, new Date())).toBe(null);
});

test('the back-off doubles, is spread, and has an end', () => {
  expect([1, 2, 3].map(failures => backOff(failures, 0.5))).toEqual([1000, 2000, 4000]);
  expect(backOff(1, 0)).toBe(500);
  expect(backOff(50, 0.999)).toBeLessThan(90_000);
});
