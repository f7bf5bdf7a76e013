import type { Point } from './path';

const GRID = 14;

/** The point of a coarse grid that lies deepest inside the largest of the polygons. */
export function labelPoint(polygons: readonly Point[][]): Point {
  const polygon = largest(polygons);
  const inside = gridOver(polygon).filter(point => contains(polygon, point));
  return inside.reduce<Point>(
    (best, point) => (edgeDistance(polygon, point) > edgeDistance(polygon, best) ? point : best),
    inside[0] ?? polygon[0] ?? [0, 0],
  );
}

export function contains(polygon: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  eachEdge(polygon, ([x1, y1], [x2, y2]) => {
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)) inside = !inside;
  });
  return inside;
}

export function edgeDistance(polygon: readonly Point[], point: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  eachEdge(polygon, (from, to) => {
    nearest = Math.min(nearest, segmentDistance(point, from, to));
  });
  return nearest;
}

function largest(polygons: readonly Point[][]): Point[] {
  return polygons.reduce<Point[]>((best, next) => (size(next) > size(best) ? next : best), []);
}

function size(polygon: readonly Point[]): number {
  let twice = 0;
  eachEdge(polygon, ([x1, y1], [x2, y2]) => {
    twice += x1 * y2 - x2 * y1;
  });
  return Math.abs(twice / 2);
}

function gridOver(polygon: readonly Point[]): Point[] {
  const xs = polygon.map(([x]) => x);
  const ys = polygon.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return Array.from(
    { length: GRID * GRID },
    (_, i): Point => [
      left + (width * ((i % GRID) + 0.5)) / GRID,
      top + (height * (Math.floor(i / GRID) + 0.5)) / GRID,
    ],
  );
}

function segmentDistance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

function eachEdge(polygon: readonly Point[], visit: (from: Point, to: Point) => void): void {
  let from = polygon[polygon.length - 1];
  for (const to of polygon) {
    if (from) visit(from, to);
    from = to;
  }
}
