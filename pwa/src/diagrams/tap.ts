/** From a finger on a drawing to an area, and to the shares of the drawing that a mark is kept in. */

import { contains, edgeDistance } from './label_point';
import { outlines, type Point } from './path';
import type { AreaShape, View } from './views';

export interface Tap {
  area: string;
  /** Shares of the view's width and height, 0..1. */
  x: number;
  y: number;
}

const polygonsOf = new WeakMap<AreaShape, Point[][]>();

/** The area at a point given in shares of the view; `reach`, in the view's own units, forgives a near miss. */
export function tapped(view: View, x: number, y: number, reach = 0): Tap | null {
  const point = pointAt(view, x, y);
  const area = areaAt(view, point) ?? nearestArea(view, point, reach);
  return area ? { area: area.id, x: share(x), y: share(y) } : null;
}

/** The uppermost area that holds the point. */
export function areaAt(view: View, point: Point): AreaShape | undefined {
  return view.areas.findLast(area => polygons(area).some(polygon => contains(polygon, point)));
}

/** The area whose edge is nearest to the point, if that is within reach. */
export function nearestArea(view: View, point: Point, reach: number): AreaShape | undefined {
  const near = view.areas
    .map(area => ({
      area,
      distance: Math.min(...polygons(area).map(polygon => edgeDistance(polygon, point))),
    }))
    .filter(({ distance }) => distance <= reach);
  return near.sort((a, b) => a.distance - b.distance)[0]?.area;
}

export function pointAt({ viewBox: [left, top, width, height] }: View, x: number, y: number): Point {
  return [left + x * width, top + y * height];
}

/** Where a mark goes that is placed without pointing, in shares of the view. */
export function anchorShare(
  { viewBox: [left, top, width, height] }: View,
  { anchor: [x, y] }: AreaShape,
): Point {
  return [share((x - left) / width), share((y - top) / height)];
}

function polygons(area: AreaShape): Point[][] {
  const known = polygonsOf.get(area) ?? outlines(area.d);
  polygonsOf.set(area, known);
  return known;
}

/** Four decimals are a tenth of a millimetre on a tablet. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;
}
