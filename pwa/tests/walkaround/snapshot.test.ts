import { expect, test } from 'vitest';
import { snapshotOf } from '../../src/walkaround/snapshot';
import { aCondition, aDamage, clean, ORDER } from './cast';

test('the same condition is the same text, whatever order the rows come in', () => {
  const [a, b] = [aDamage('a'), aDamage('b', { kind: 'scratch' })];
  const one = aCondition({ facts: { areas: clean('roof', 'hood') }, damages: [a, b] });
  const other = aCondition({ facts: { areas: clean('hood', 'roof') }, damages: [b, a] });
  expect(snapshotOf(ORDER, one, 'Cora')).toBe(snapshotOf(ORDER, other, 'Cora'));
});

test('a moved mark, another name and another reading are other texts', () => {
  const texts = [
    snapshotOf(ORDER, aCondition({ damages: [aDamage('a')] }), 'Cora'),
    snapshotOf(ORDER, aCondition({ damages: [aDamage('a', { x: 0.51 })] }), 'Cora'),
    snapshotOf(ORDER, aCondition({ damages: [aDamage('a')] }), 'Dana'),
    snapshotOf(ORDER, aCondition({ damages: [aDamage('a')], facts: { fuel: 3 } }), 'Cora'),
  ];
  expect(new Set(texts).size).toBe(4);
});

test('signing changes nothing about what is signed', () => {
  const signature = { name: 'Cora', strokes: 'M0 0', content: 'x', at: '2026-11-23T09:00:00.000Z' };
  const before = snapshotOf(ORDER, aCondition({ facts: {} }), 'Cora');
  expect(snapshotOf(ORDER, aCondition({ facts: { signature, signed_at: signature.at } }), 'Cora')).toBe(
    before,
  );
});
