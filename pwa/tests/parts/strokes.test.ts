import { expect, test } from 'vitest';
import { pathOf, TYPED } from '../../src/parts/strokes';

/** What the server takes. */
const TAKEN = /^[MLCQZmlcqz0-9 ,.-]+$/;

test('strokes become a path in a box of 600 by 200, whatever the pad’s size', () => {
  const path = pathOf(
    [
      [
        { x: 0, y: 0 },
        { x: 150, y: 50 },
      ],
    ],
    300,
    100,
  );
  expect(path).toBe('M0 0L300 100');
  expect(path).toMatch(TAKEN);
});

test('a dot is kept as a line of no length', () => {
  expect(pathOf([[{ x: 10, y: 10 }]], 600, 200)).toBe('M10 10L10 10');
});

test('a scribble is thinned until the server takes it', () => {
  const scribble = Array.from({ length: 40_000 }, (_, i) => ({
    x: 300 + 290 * Math.sin(i),
    y: 100 + 90 * Math.cos(i * 1.3),
  }));
  const path = pathOf([scribble], 600, 200);
  expect(path.length).toBeLessThanOrEqual(60_000);
  expect(path.length).toBeGreaterThan(0);
});

test('a typed name is a path too', () => {
  expect(TYPED).toMatch(TAKEN);
});
