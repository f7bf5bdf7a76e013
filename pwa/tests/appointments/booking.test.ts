import { expect, test } from 'vitest';
import { booking, faultIn, firstPlan, moving, type Place, planOf } from '../../src/appointments/booking';
import { visit, ZONE } from './cast';

const place: Place = {
  id: 'eastgate',
  time_zone: ZONE,
  opening_hours: { mon: ['07:30', '18:00'], tue: ['07:30', '18:00'] },
};
const NOON = '2026-11-23T17:00:00.000Z';

test('a plan begins as it opens, at the hour that was tapped, or soon', () => {
  expect(firstPlan('2026-11-24', null, place, NOON).wall).toBe('2026-11-24T07:30');
  expect(firstPlan('2026-11-24', 7, place, NOON).wall).toBe('2026-11-24T07:30');
  expect(firstPlan('2026-11-24', 14, place, NOON).wall).toBe('2026-11-24T14:00');
  expect(firstPlan('2026-11-23', null, place, NOON).wall).toBe('2026-11-23T12:30');
  expect(firstPlan('2026-11-23', 9, place, NOON).wall).toBe('2026-11-23T12:30');
});

test('it is booked by the clock on the wall', () => {
  const plan = { ...firstPlan('2026-11-24', 10, place, NOON), concern: 'Hums' };
  const said = booking({ id: 'new', vehicle: 'civic', plan, place, confirmed: true, outside: false });
  expect(said).toMatchObject({
    type: 'book_visit',
    location: 'eastgate',
    vehicle: 'civic',
    scheduled_at: '2026-11-24T15:00:00.000Z',
    concern: 'Hums',
    confirmed: true,
    outside_hours: false,
  });
  expect(said).not.toHaveProperty('wall');
});

test('only what was changed is moved', () => {
  const kept = visit();
  const plan = planOf(kept, ZONE);
  expect(moving(kept, plan, place, false)).toBeNull();
  const later = moving(kept, { ...plan, wall: '2026-11-23T16:00', advisor: 'sam' }, place, false);
  expect(later).toEqual({
    type: 'move_visit',
    service_request: 'visit',
    scheduled_at: '2026-11-23T21:00:00.000Z',
    advisor: 'sam',
    outside_hours: false,
  });
});

test('a visit that is not moved keeps its time, though it is over or outside the hours', () => {
  const kept = visit({ scheduled_at: '2026-11-22T15:00:00.000Z', at: '2026-11-22T15:00:00.000Z' });
  const plan = planOf(kept, ZONE);
  expect(faultIn(plan, place, NOON, kept)).toBeNull();
  expect(faultIn({ ...plan, wall: '2026-11-22T11:00' }, place, NOON, kept)).toBe('visit_past');
  expect(faultIn({ ...plan, wall: '' }, place, NOON, kept)).toBe('gap');
});
