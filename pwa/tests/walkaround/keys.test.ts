import { expect, test } from 'vitest';
import { BODIES, viewOf } from '../../src/diagrams';
import { nearest } from '../../src/walkaround/diagram_keys';

const WAYS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

test.each(BODIES)('on a %s the arrow keys reach every part from the first', body => {
  const view = viewOf(body, 'unfolded');
  const reached = new Set(view.areas.slice(0, 1));
  for (const area of reached) {
    for (const way of WAYS) {
      const next = nearest(view, area, way);
      if (next) reached.add(next);
    }
  }
  const missed = view.areas.filter(area => !reached.has(area)).map(area => area.id);
  expect(missed).toEqual([]);
});
