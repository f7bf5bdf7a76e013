import { expect, test } from 'vitest';
import { addDays, hoursOf, isDay, isHeld, weekOf } from '../../src/appointments/calendar';
import { fullness, slotsOf } from '../../src/appointments/capacity';
import { visitsOn } from '../../src/appointments/rows';
import { visit, ZONE } from './cast';

const WEEK = { mon: ['07:30', '17:15'], sat: ['08:00', '13:00'] };

test('a visit begins in one hour and takes minutes of all that it reaches into', () => {
  const long = visit({ at: '2026-11-23T15:45:00.000Z', minutes: 45 });
  const slots = slotsOf([visit(), long], [10, 12], ZONE);
  expect(slots.map(it => [it.hour, it.visits.length, it.booked])).toEqual([
    [10, 2, 45],
    [11, 0, 30],
  ]);
});

test('nobody is received who was cancelled or did not come', () => {
  const over = [visit({ state: 'cancelled' }), visit({ state: 'no_show' })];
  expect(slotsOf(over, [10, 11], ZONE)).toMatchObject([{ booked: 0, visits: over }]);
});

test('full is where a quarter of an hour finds nobody', () => {
  expect([fullness(0, 2), fullness(105, 2), fullness(106, 2), fullness(121, 2)]).toEqual([
    'free',
    'free',
    'full',
    'over',
  ]);
});

test('the hours of a day are those it is open, and those in which something is', () => {
  expect(hoursOf('2026-11-23', WEEK, [])).toEqual([7, 18]);
  expect(hoursOf('2026-11-23', WEEK, [19])).toEqual([7, 20]);
  expect(hoursOf('2026-11-22', WEEK, [])).toBeNull();
  expect(hoursOf('2026-11-22', WEEK, [9])).toEqual([9, 10]);
  expect(hoursOf('2026-11-22', {}, [])).toEqual([8, 17]);
});

test('days are counted over the nights on which clocks change', () => {
  expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
  expect(weekOf('2026-11-01')).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ]);
  expect([isHeld('2026-11-07', '2026-11-01'), isHeld('2026-11-08', '2026-11-01')]).toEqual([true, false]);
  expect([isDay('2026-11-01'), isDay('2026-13-01'), isDay(undefined), isDay('reports')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('what is on the tablet stands before what the server once said', () => {
  const held = visit({ state: 'arrived' });
  const told = [
    visit(),
    visit({ id: 'other', at: '2026-11-23T14:00:00.000Z' }),
    visit({ id: 'late', at: '2026-11-24T15:00:00.000Z' }),
  ];
  const shown = visitsOn(['2026-11-23'], ZONE, [held], told);
  expect(shown.map(it => [it.id, it.state])).toEqual([
    ['other', 'confirmed'],
    ['visit', 'arrived'],
  ]);
});
