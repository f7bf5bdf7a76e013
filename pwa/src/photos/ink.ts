/** Strokes drawn over a photo: kept as shares of its width and height until they are baked in. */

import getStroke from 'perfect-freehand';
import { jpegOf, NotAPicture } from './take';

export type Stroke = [x: number, y: number, pressure: number][];

/** Yellow with a dark rim is seen on white paint and on black. */
export const INK = '#ffd24a';
export const RIM = '#16201c';
/** As a share of the picture's longer side. */
const BREADTH = 0.016;
const RIM_BREADTH = 0.005;

export function outlineOf(stroke: Stroke, width: number, height: number, broader = 0): string {
  const size = Math.max(width, height) * (BREADTH + broader);
  const points = stroke.map(([x, y, pressure]) => [x * width, y * height, pressure]);
  const outline = getStroke(points, { size, thinning: 0.4, streamline: 0.5, smoothing: 0.5 });
  return asPath(outline as [number, number][]);
}

export function rimOf(stroke: Stroke, width: number, height: number): string {
  return outlineOf(stroke, width, height, RIM_BREADTH);
}

/** A new JPEG, as large as the picture, with the strokes in it. */
export async function baked(picture: HTMLImageElement, strokes: readonly Stroke[]): Promise<ArrayBuffer> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new NotAPicture();
  context.drawImage(picture, 0, 0);
  for (const stroke of strokes) paint(context, stroke);
  return jpegOf(canvas);
}

function paint(context: CanvasRenderingContext2D, stroke: Stroke): void {
  const { width, height } = context.canvas;
  context.fillStyle = RIM;
  context.fill(new Path2D(rimOf(stroke, width, height)));
  context.fillStyle = INK;
  context.fill(new Path2D(outlineOf(stroke, width, height)));
}

/** Through the middles between the points, with the points as controls: smooth, whatever the digitizer sends. */
function asPath(outline: readonly [number, number][]): string {
  const [first] = outline;
  if (!first) return '';
  const curves = outline.map(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? first;
    return `${short(x)} ${short(y)} ${short((x + nextX) / 2)} ${short((y + nextY) / 2)}`;
  });
  return `M${short(first[0])} ${short(first[1])}Q${curves.join(' ')}Z`;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
