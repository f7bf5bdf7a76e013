import { describe, expect, test } from 'vitest';
import { daysBetween, instantsOf, offsetAt, wallOf } from '../../src/web_status/zone';

const CHICAGO = 'America/Chicago';

test('the clock on the wall, summer and winter', () => {
  expect(wallOf('2026-07-01T17:00:00.000Z', CHICAGO)).toBe('2026-07-01T12:00');
  expect(wallOf('2026-11-26T18:00:00.000Z', CHICAGO)).toBe('2026-11-26T12:00');
  expect(wallOf('2026-11-27T06:00:59.999Z', CHICAGO)).toBe('2026-11-27T00:00');
});

test('and back', () => {
  expect(instantsOf('2026-07-01T12:00', CHICAGO)).toEqual(['2026-07-01T17:00:00.000Z']);
  expect(instantsOf('2026-11-26T12:00', CHICAGO)).toEqual(['2026-11-26T18:00:00.000Z']);
});

describe('the night the clocks go forward', () => {
  test.each(['2026-03-08T02:00', '2026-03-08T02:30', '2026-03-08T02:59'])('%s does not exist', wall => {
    expect(instantsOf(wall, CHICAGO)).toEqual([]);
  });

  test('the minutes around it do, an hour of the world apart by one minute', () => {
    expect(instantsOf('2026-03-08T01:59', CHICAGO)).toEqual(['2026-03-08T07:59:00.000Z']);
    expect(instantsOf('2026-03-08T03:00', CHICAGO)).toEqual(['2026-03-08T08:00:00.000Z']);
  });
});

describe('the night the clocks go back', () => {
  test.each(['2026-11-01T01:00', '2026-11-01T01:30', '2026-11-01T01:59'])(
    '%s comes twice, the earlier first',
    wall => {
      const [first = '', second = ''] = instantsOf(wall, CHICAGO);
      expect(Date.parse(second) - Date.parse(first)).toBe(3_600_000);
      expect([wallOf(first, CHICAGO), wallOf(second, CHICAGO)]).toEqual([wall, wall]);
    },
  );

  test('the minutes around it come once', () => {
    expect(instantsOf('2026-11-01T00:59', CHICAGO)).toEqual(['2026-11-01T05:59:00.000Z']);
    expect(instantsOf('2026-11-01T02:00', CHICAGO)).toEqual(['2026-11-01T08:00:00.000Z']);
  });
});

test.each([
  ['Europe/Berlin', '2026-03-29T02:30', 0],
  ['Europe/Berlin', '2026-10-25T02:30', 2],
  ['Australia/Lord_Howe', '2026-04-05T01:45', 2],
  ['Pacific/Apia', '2011-12-30T12:00', 0],
  ['Asia/Kathmandu', '2026-06-01T12:00', 1],
  ['UTC', '2026-06-01T12:00', 1],
])('%s at %s: %i instants', (zone, wall, count) => {
  expect(instantsOf(wall, zone)).toHaveLength(count);
});

test('every half hour of a year comes back as itself', () => {
  for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 30 * 60_000) {
    const instant = new Date(at).toISOString();
    expect(instantsOf(wallOf(instant, CHICAGO), CHICAGO)).toContain(instant);
  }
});

test('before 1970 the offset is still whole', () => {
  expect(offsetAt(Date.parse('1965-07-01T12:00:30Z'), 'UTC')).toBe(0);
});

test.each(['', 'tomorrow', '2026-13-01T12:00'])('%j is no time', wall => {
  expect(instantsOf(wall, CHICAGO)).toEqual([]);
});

test('days are counted by the calendar of the shop', () => {
  expect(daysBetween('2026-11-23T05:30:00.000Z', '2026-11-23T06:30:00.000Z', CHICAGO)).toBe(1);
  expect(daysBetween('2026-10-31T12:00:00.000Z', '2026-11-02T12:00:00.000Z', CHICAGO)).toBe(2);
  expect(daysBetween('2026-11-24T12:00:00.000Z', '2026-11-23T12:00:00.000Z', CHICAGO)).toBe(-1);
});
