import { describe, expect, test } from 'vitest';
import { areasOf, BODIES, type Body, INSIDE, outsideAreasOf, VIEWS, viewOf } from '../../src/diagrams';
import { outlines } from '../../src/diagrams/path';

const everyView = BODIES.flatMap(body => VIEWS.map(name => [body, name] as const));

describe.each(BODIES)('a %s', body => {
  test('shows every outside area in the unfolded view, once', () => {
    const shown = viewOf(body, 'unfolded').areas.map(area => area.id);
    expect([...shown].sort()).toEqual([...outsideAreasOf(body)].sort());
  });

  test('shows every outside area in a single view, and no area that it has not', () => {
    const shown = new Set(
      VIEWS.filter(name => name !== 'unfolded').flatMap(name =>
        viewOf(body, name).areas.map(area => area.id),
      ),
    );
    expect([...shown].sort()).toEqual([...outsideAreasOf(body)].sort());
  });

  test('is inspected inside too', () => {
    expect(areasOf(body)).toEqual([...outsideAreasOf(body), ...INSIDE]);
  });
});

test.each(everyView)('no path of the %s, %s, is empty, and the viewBox holds all', (body, name) => {
  const { areas, viewBox } = viewOf(body, name);
  for (const area of areas) {
    const polygons = outlines(area.d);
    expect(polygons.length, area.id).toBeGreaterThan(0);
    for (const polygon of polygons) expect(surface(polygon), area.id).toBeGreaterThan(10);
    for (const point of [...polygons.flat(), ...outlines(area.lines).flat()])
      expect(isWithin(viewBox, point), area.id).toBe(true);
  }
});

test.each(everyView)('each part of the %s, %s, is drawn once', (body, name) => {
  const ids = viewOf(body, name).areas.map(area => area.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the cabin shows every inside area', () => {
  for (const body of BODIES)
    expect(
      viewOf(body, 'inside')
        .areas.map(area => area.id)
        .sort(),
    ).toEqual([...INSIDE].sort());
});

// Marks are kept as shares of these boxes: changing one moves every mark that was ever made in it.
test('the frame of each view stays what it was', () => {
  const frames = [...everyView, ['car', 'inside'] as const].map(([body, name]) =>
    [body, name, ...viewOf(body, name).viewBox].join(' '),
  );
  expect(frames).toMatchInlineSnapshot(`
    [
      "car unfolded -262 -82 524 663",
      "car front -118 -12 236 171",
      "car left -9 -10 510 169",
      "car rear -116 -12 232 171",
      "car right -501 -10 510 169",
      "car top -122 -12 244 513",
      "suv unfolded -304 -96 608 718",
      "suv front -127 -9 254 199",
      "suv left -10 -14 508 204",
      "suv rear -126 -10 252 200",
      "suv right -498 -14 508 204",
      "suv top -128 -12 256 515",
      "pickup unfolded -318 -91 636 780",
      "pickup front -132 -4 264 212",
      "pickup left -9 -4 621 212",
      "pickup rear -131 -3 262 211",
      "pickup right -612 -4 621 212",
      "pickup top -136 -12 272 624",
      "van unfolded -342 -112 684 893",
      "van front -140 -6 280 272",
      "van left -7 -6 580 272",
      "van rear -140 -6 280 272",
      "van right -573 -6 580 272",
      "van top -137 -9 274 588",
      "truck unfolded -445 -116 890 1134",
      "truck front -158 0 316 364",
      "truck left -2 0 719 364",
      "truck rear -156 0 312 364",
      "truck right -717 0 719 364",
      "truck top -159 -10 318 740",
      "car inside -12 3 424 443",
    ]
  `);
});

test('left and right are mirror images', () => {
  const [left, right] = [viewOf('van', 'left'), viewOf('van', 'right')];
  expect(right.viewBox.slice(2)).toEqual(left.viewBox.slice(2));
  expect(right.areas.map(area => area.id)).toEqual(
    left.areas.map(area => area.id.replace('left_', 'right_')),
  );
});

test('only a pickup has a bed, and bedsides instead of quarter panels', () => {
  const beds = BODIES.filter(body => areasOf(body).includes('bed'));
  expect(beds).toEqual<Body[]>(['pickup']);
  expect(areasOf('pickup')).toContain('left_bedside');
  expect(areasOf('pickup')).not.toContain('left_quarter_panel');
});

function surface(polygon: readonly (readonly [number, number])[]): number {
  const twice = polygon.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = polygon[(i + 1) % polygon.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice / 2);
}

function isWithin([left, top, width, height]: readonly number[], [x, y]: readonly [number, number]): boolean {
  return (
    x >= Number(left) &&
    x <= Number(left) + Number(width) &&
    y >= Number(top) &&
    y <= Number(top) + Number(height)
  );
}
