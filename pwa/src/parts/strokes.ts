/** A signature as an SVG path in a box of 600 × 200. Pure. */

export const BOX = [600, 200] as const;
/** What is kept where a typed name stands for the strokes: a path that draws nothing. */
export const TYPED = 'M0 0';
/** The server takes 60,000 characters; a signature of that length is a scribble, and thinned. */
const LONGEST = 50_000;

interface Spot {
  x: number;
  y: number;
}

/** Strokes in pixels of a pad of that size; points closer than half a unit say nothing and are left out. */
export function pathOf(strokes: readonly (readonly Spot[])[], width: number, height: number): string {
  const scale = Math.min(BOX[0] / width, BOX[1] / height);
  for (let step = 0.5; ; step *= 2) {
    const path = strokes.map(stroke => polyline(stroke, scale, step)).join('');
    if (path.length <= LONGEST) return path;
  }
}

function polyline(stroke: readonly Spot[], scale: number, step: number): string {
  const points = thinned(
    stroke.map(({ x, y }) => [x * scale, y * scale] as const),
    step,
  );
  const [first, ...others] = points;
  if (!first) return '';
  // A dot is a line of no length: with round ends it is seen.
  return `M${text(first)}L${(others.length ? others : [first]).map(text).join(' ')}`;
}

function thinned(points: (readonly [number, number])[], step: number) {
  const kept: (readonly [number, number])[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= step) kept.push(point);
  }
  return kept;
}

function text([x, y]: readonly [number, number]): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
