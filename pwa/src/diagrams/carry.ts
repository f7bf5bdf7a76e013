/** Shows a mark that was made in one view in another one. */

import type { Body } from './areas';
import { BLUEPRINTS } from './bodies';
import { outlines, type Point } from './path';
import { anchorShare, pointAt } from './tap';
import { type AreaShape, type View, type ViewName, viewOf } from './views';

export interface Place {
  area: string;
  view: ViewName;
  x: number;
  y: number;
}

type Turn = (x: number, y: number) => Point;

/** How a share of an area's box in its own view becomes one in the unfolded vehicle, and back. */
const TURNS: Record<'left' | 'right' | 'front' | 'rear' | 'top', { fold: Turn; unfold: Turn }> = {
  left: { fold: (x, y) => [1 - y, x], unfold: (x, y) => [y, 1 - x] },
  right: { fold: (x, y) => [y, 1 - x], unfold: (x, y) => [1 - y, x] },
  front: { fold: (x, y) => [1 - x, 1 - y], unfold: (x, y) => [1 - x, 1 - y] },
  rear: { fold: (x, y) => [x, y], unfold: (x, y) => [x, y] },
  top: { fold: (x, y) => [x, y], unfold: (x, y) => [x, y] },
};

/** Where the mark lies in that view: exactly between the unfolded vehicle and the view that the part was folded
 * out of, else in the middle of the part. Null where the view doesn't show the part, or it is unknown. */
export function carried(body: Body, place: Place, to: ViewName): Point | null {
  if (place.view === to) return [place.x, place.y];
  const source = shapeIn(body, place.view, place.area);
  const target = shapeIn(body, to, place.area);
  if (!target) return null;
  const turn = source && turnBetween(body, place, to);
  if (!turn) return anchorShare(viewOf(body, to), target);
  const inBox = shareOfBox(source, pointAt(viewOf(body, place.view), place.x, place.y));
  return shareOfView(viewOf(body, to), pointInBox(target, turn(...inBox)));
}

function turnBetween(body: Body, { area, view }: Place, to: ViewName): Turn | null {
  const home = homeOf(body, area);
  if (view === 'unfolded' && to === home) return TURNS[home].unfold;
  if (view === home && to === 'unfolded') return TURNS[home].fold;
  return null;
}

function homeOf(body: Body, area: string): keyof typeof TURNS {
  const { front, rear, top } = BLUEPRINTS[body].unfolded;
  const name = area.replace(/^(left|right)_/, '');
  if (front.includes(name)) return 'front';
  if (rear.includes(name)) return 'rear';
  if (top.includes(name)) return 'top';
  return area.startsWith('left_') ? 'left' : 'right';
}

function shapeIn(body: Body, view: ViewName, area: string): AreaShape | undefined {
  return viewOf(body, view).areas.find(shape => shape.id === area);
}

function shareOfBox(shape: AreaShape, [x, y]: Point): Point {
  const { left, top, width, height } = boxOf(shape);
  return [(x - left) / width, (y - top) / height];
}

function pointInBox(shape: AreaShape, [x, y]: Point): Point {
  const { left, top, width, height } = boxOf(shape);
  return [left + x * width, top + y * height];
}

function shareOfView({ viewBox: [left, top, width, height] }: View, [x, y]: Point): Point {
  return [(x - left) / width, (y - top) / height];
}

function boxOf(shape: AreaShape) {
  const points = outlines(shape.d).flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
