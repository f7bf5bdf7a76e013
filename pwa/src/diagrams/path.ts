/** SVG path data as the drawings use it: absolute M L Q C A Z, arcs of upright ellipses. */

export type Point = readonly [x: number, y: number];

/** Quarter turn, mirror, stretch, move: x' = a·x + c·y + e, y' = b·x + d·y + f; a and d, or b and c, are 0. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Segment {
  letter: string;
  values: number[];
}

const ARC_STEP = Math.PI / 16;
const CURVE_STEPS = 10;

export function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y} A${r} ${r} 0 1 1 ${x + r} ${y} A${r} ${r} 0 1 1 ${x - r} ${y} Z`;
}

export function rectangle(x: number, y: number, width: number, height: number, r = 0): string {
  const right = x + width;
  const bottom = y + height;
  if (r === 0) return `M${x} ${y} L${right} ${y} L${right} ${bottom} L${x} ${bottom} Z`;
  return (
    `M${x + r} ${y} L${right - r} ${y} Q${right} ${y} ${right} ${y + r} L${right} ${bottom - r} ` +
    `Q${right} ${bottom} ${right - r} ${bottom} L${x + r} ${bottom} Q${x} ${bottom} ${x} ${bottom - r} ` +
    `L${x} ${y + r} Q${x} ${y} ${x + r} ${y} Z`
  );
}

/** The same path, turned, mirrored, scaled or moved; numbers keep two decimals. */
export function transformed(d: string, by: Placement): string {
  return segments(d)
    .map(segment => segment.letter + moved(segment, by).map(short).join(' '))
    .join('');
}

/** The path as polygons, one for each subpath, fine enough to hit-test a finger. */
export function outlines(d: string): Point[][] {
  const polygons: Point[][] = [];
  for (const segment of segments(d)) {
    if (segment.letter === 'M') polygons.push([]);
    const polygon = polygons[polygons.length - 1];
    if (!polygon) throw new Error(`path without a start: ${d}`);
    polygon.push(...flattened(segment, polygon[polygon.length - 1] ?? [0, 0]));
  }
  return polygons;
}

function segments(d: string): Segment[] {
  return [...d.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, letter = '', rest = '']) => {
    if (!'MLQCAZ'.includes(letter)) throw new Error(`path command ${letter} is not drawn here`);
    return { letter, values: (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number) };
  });
}

function moved({ letter, values }: Segment, by: Placement): number[] {
  if (letter === 'A') return movedArc(values, by);
  return pairs(values).flatMap(([x, y]) => movedPoint(x, y, by));
}

function movedArc(values: number[], by: Placement): number[] {
  const [rx = 0, ry = 0, , large = 0, sweep = 0, x = 0, y = 0] = values;
  const [a, b, c, d] = by;
  const radii = [Math.abs(a) * rx + Math.abs(c) * ry, Math.abs(b) * rx + Math.abs(d) * ry];
  // A mirror image runs the other way round.
  return [...radii, 0, large, a * d - b * c < 0 ? 1 - sweep : sweep, ...movedPoint(x, y, by)];
}

function movedPoint(x: number, y: number, [a, b, c, d, e, f]: Placement): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function flattened({ letter, values }: Segment, from: Point): Point[] {
  if (letter === 'Z') return [];
  if (letter === 'A') return arcPoints(from, values);
  if (letter === 'Q' || letter === 'C') return curvePoints([from, ...pairs(values)]);
  return pairs(values);
}

function pairs(values: number[]): Point[] {
  return values.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, values[i + 1] ?? 0]] : []));
}

function curvePoints(controls: Point[]): Point[] {
  return Array.from({ length: CURVE_STEPS }, (_, i) => onCurve(controls, (i + 1) / CURVE_STEPS));
}

/** De Casteljau: serves curves of every degree. */
function onCurve(controls: Point[], t: number): Point {
  const [first = [0, 0], ...others] = controls;
  if (others.length === 0) return first;
  let [px, py] = first;
  const between = others.map(([x, y]): Point => {
    const point: Point = [px + (x - px) * t, py + (y - py) * t];
    [px, py] = [x, y];
    return point;
  });
  return onCurve(between, t);
}

/** An ellipse is a circle in squeezed space. */
function arcPoints([x, y]: Point, values: number[]): Point[] {
  const [rx = 0, ry = 0, , large = 0, sweep = 0, toX = 0, toY = 0] = values;
  const squeeze = ry / rx;
  const circular = circlePoints([x, y / squeeze], [toX, toY / squeeze], rx, large === sweep, sweep === 1);
  return circular.map(([px, py]): Point => [px, py * squeeze]);
}

function circlePoints(
  [x1, y1]: Point,
  [x2, y2]: Point,
  radius: number,
  isRight: boolean,
  clockwise: boolean,
): Point[] {
  const [dx, dy] = [(x2 - x1) / 2, (y2 - y1) / 2];
  const half = Math.hypot(dx, dy);
  const r = Math.max(radius, half);
  const reach = Math.sqrt(r * r - half * half) / (half || 1);
  const side = isRight ? 1 : -1;
  const [cx, cy] = [(x1 + x2) / 2 + side * reach * dy, (y1 + y2) / 2 - side * reach * dx];
  const start = Math.atan2(y1 - cy, x1 - cx);
  const sweepAngle = turned(Math.atan2(y2 - cy, x2 - cx) - start, clockwise);
  const steps = Math.max(2, Math.ceil(Math.abs(sweepAngle) / ARC_STEP));
  return Array.from({ length: steps }, (_, i): Point => {
    const angle = start + (sweepAngle * (i + 1)) / steps;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
}

function turned(angle: number, clockwise: boolean): number {
  const full = 2 * Math.PI;
  if (clockwise && angle <= 0) return angle + full;
  if (!clockwise && angle >= 0) return angle - full;
  return angle;
}
