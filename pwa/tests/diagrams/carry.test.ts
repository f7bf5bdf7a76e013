import { describe, expect, test } from 'vitest';
import {
  anchorShare,
  BODIES,
  type Body,
  carried,
  pointAt,
  VIEWS,
  type ViewName,
  viewOf,
} from '../../src/diagrams';
import { outlines, type Point } from '../../src/diagrams/path';

describe.each(BODIES)('a mark on a %s', body => {
  test('made in the unfolded view lies in the same part everywhere, and comes back to where it was', () => {
    for (const shape of viewOf(body, 'unfolded').areas) {
      const [x, y] = anchorShare(viewOf(body, 'unfolded'), shape);
      const shown = VIEWS.map(
        view => [view, carried(body, { area: shape.id, view: 'unfolded', x, y }, view)] as const,
      );
      for (const [view, point] of shown)
        if (point) expect(isNear(body, view, shape.id, point), `${shape.id} ${view}`).toBe(true);
    }
  });
});

test('a mark goes from a side to the unfolded vehicle and back without moving', () => {
  const place = { area: 'left_front_door', view: 'left' as const, x: 0.4, y: 0.6 };
  const [x = 0, y = 0] = carried('car', place, 'unfolded') ?? [];
  const [backX, backY] = carried('car', { ...place, view: 'unfolded', x, y }, 'left') ?? [];
  expect(backX).toBeCloseTo(0.4, 6);
  expect(backY).toBeCloseTo(0.6, 6);
});

test("a mark isn't shown where its part is not seen", () => {
  expect(carried('car', { area: 'left_front_door', view: 'left', x: 0.4, y: 0.6 }, 'right')).toBeNull();
});

test('between two single views it stands in the middle of the part', () => {
  const left = viewOf('car', 'left');
  const hood = left.areas.find(area => area.id === 'hood');
  expect(carried('car', { area: 'hood', view: 'top', x: 0.3, y: 0.2 }, 'left')).toEqual(
    hood && anchorShare(left, hood),
  );
});

function isNear(body: Body, view: ViewName, area: string, point: Point): boolean {
  const shown = viewOf(body, view);
  const [x, y] = pointAt(shown, ...point);
  const points = outlines(shown.areas.find(shape => shape.id === area)?.d ?? '').flat();
  const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
  return x >= Math.min(...xs) && x <= Math.max(...xs) && y >= Math.min(...ys) && y <= Math.max(...ys);
}
