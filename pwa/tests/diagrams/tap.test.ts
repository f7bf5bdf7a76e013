import { describe, expect, test } from 'vitest';
import { anchorShare, BODIES, tapped, VIEWS, viewOf } from '../../src/diagrams';

const everyView = BODIES.flatMap(body => VIEWS.map(name => [body, name] as const));

test.each(everyView)(
  'the anchor of each area of the %s, %s, lies on that area or on what is set into it',
  (body, name) => {
    const view = viewOf(body, name);
    for (const area of view.areas) {
      const [x, y] = anchorShare(view, area);
      expect(tapped(view, x, y), area.id).not.toBeNull();
      expect(x > 0 && x < 1 && y > 0 && y < 1, area.id).toBe(true);
    }
  },
);

describe('a tap on the left side of a car', () => {
  const left = viewOf('car', 'left');
  const at = (x: number, y: number) =>
    [(x - left.viewBox[0]) / left.viewBox[2], (y - left.viewBox[1]) / left.viewBox[3]] as const;

  test('finds the door, and the glass in it', () => {
    expect(tapped(left, ...at(200, 90))?.area).toBe('left_front_door');
    expect(tapped(left, ...at(230, 35))?.area).toBe('left_glass');
  });

  test('finds the wheel, not the opening around it', () => {
    expect(tapped(left, ...at(96, 112))?.area).toBe('left_front_wheel');
    expect(tapped(left, ...at(96, 77))).toBeNull();
  });

  test('that misses slightly finds the nearest area within reach, and none beyond', () => {
    const below = at(250, 134);
    expect(tapped(left, ...below)).toBeNull();
    expect(tapped(left, ...below, 10)?.area).toBe('left_rocker');
    expect(tapped(left, ...at(250, 152), 10)).toBeNull();
  });

  test('keeps where it was tapped, in shares of the view', () => {
    expect(tapped(left, 0.50004, 0.55)).toEqual({ area: 'left_front_door', x: 0.5, y: 0.55 });
  });
});
