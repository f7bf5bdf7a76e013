import { describe, expect, test } from 'vitest';
import { areasOf } from '../../src/diagrams';
import type { LastVisit, Photo } from '../../src/types';
import {
  isNew,
  numberOf,
  pageState,
  pastMarks,
  photosOf,
  stateOf,
  unseenAreas,
} from '../../src/walkaround/condition';
import { aCondition, aDamage, aMark, clean } from './cast';

const everything = clean(...areasOf('car'));

describe('the page', () => {
  test('needs every part and a signature at first', () => {
    expect(pageState(aCondition())).toEqual({ kind: 'todo', needs: areasOf('car').length + 1 });
  });

  test('needs the signature when every part is seen', () => {
    expect(pageState(aCondition({ facts: { areas: everything } }))).toEqual({ kind: 'todo', needs: 1 });
  });

  test('is done with a reason instead of a signature', () => {
    const facts = { areas: everything, no_signature_reason: 'Key drop' };
    expect(pageState(aCondition({ facts }))).toEqual({ kind: 'done' });
  });

  test('is done when what is not clean is damaged or skipped', () => {
    const { hood: _, ...rest } = everything;
    const areas = { ...rest, roof: { state: 'skipped' as const, reason: 'Snow' } };
    const condition = aCondition({ facts: { areas, no_signature_reason: 'x' }, damages: [aDamage('1')] });
    expect(pageState(condition)).toEqual({ kind: 'done' });
  });
});

test('a damaged part is damaged whatever else was said of it', () => {
  const condition = aCondition({ facts: { areas: clean('hood') }, damages: [aDamage('1')] });
  expect(stateOf(condition, 'hood')).toBe('damaged');
});

test('what is unseen comes in walking order, so the first is the next', () => {
  expect(unseenAreas(aCondition({ facts: { areas: clean('front_bumper', 'grille') } }))[0]).toBe('hood');
});

test('damages are numbered in the order of their recording', () => {
  const later = aDamage('a', { recorded_at: '2026-11-23T09:05:00.000Z' });
  const condition = aCondition({ damages: [later, aDamage('b')] });
  expect([numberOf(condition, 'b'), numberOf(condition, 'a')]).toEqual([1, 2]);
});

test('an unknown body is walked around as a car', () => {
  expect(aCondition({ vehicle: { body: 'hovercraft' } }).body).toBe('car');
});

describe('what the last visit knew', () => {
  const last = { id: 'vehicle', date: '2026-03-14T17:00:00.000Z', marks: [aMark] } as unknown as LastVisit;

  test('is shown until the same is recorded again', () => {
    expect(pastMarks(aCondition({ last }))).toEqual([aMark]);
    expect(pastMarks(aCondition({ last, damages: [aDamage('1')] }))).toEqual([]);
  });

  test('tells new damage from old', () => {
    const scratch = aDamage('2', { kind: 'scratch' });
    const condition = aCondition({ last, damages: [aDamage('1'), scratch] });
    expect(condition.damages.map(damage => isNew(condition, damage))).toEqual([false, true]);
  });

  test('makes nothing new where there was no last visit', () => {
    expect(isNew(aCondition(), aDamage('1'))).toBe(false);
  });
});

test('the newest ink stands for the photo that it was drawn on', () => {
  const photo = (id: string, subject: Photo['subject'], original: string | null, captured_at: string) =>
    ({ id, subject, original, captured_at, subject_id: 'd' }) as Photo;
  const photos = [
    photo('p', 'damage', null, '1'),
    photo('i1', 'ink', 'p', '1'),
    photo('i2', 'ink', 'p', '2'),
    photo('q', 'damage', null, '3'),
  ];
  expect(photosOf(aCondition({ photos }), it => it.subject === 'damage').map(it => it.id)).toEqual([
    'i2',
    'q',
  ]);
});
