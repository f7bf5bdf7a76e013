/** What a draughtsman hands in for one body: four drawings in centimetres; everything else is folded from them. */

import { circle } from './path';

/** Path data by area. */
export type Paths = Record<string, string>;

/**
 * One drawing. Areas stand in the order in which they are painted: what comes later lies on top and is hit first.
 * `middle` is drawn as it stands. `paired` is drawn once, where x is positive, and mirrored at x = 0.
 */
export interface Elevation {
  middle: Paths;
  paired: Paths;
  /** Seams, handles, bars: drawn on their area, never tapped. */
  lines: Paths;
  /** The same, drawn where x is positive and mirrored. */
  pairedLines: Paths;
  /** What belongs to no area and stands around them: the box behind a cab, a pillar. */
  around?: string;
}

/** The left side: nose at x = 0, roof up, ground down. The right one is its mirror image. */
export interface SideElevation {
  /** Areas of this side, named without left or right; those of the middle of the vehicle keep their names. */
  areas: Paths;
  lines: Paths;
  around?: string;
  wheels: { front_wheel: Wheel; rear_wheel: Wheel };
}

export interface Wheel {
  x: number;
  y: number;
  /** Radius of the tyre. */
  r: number;
  /** Radius of the opening in the body. */
  arch: number;
  spokes: number;
}

export interface Blueprint {
  side: SideElevation;
  front: Elevation;
  rear: Elevation;
  /** Seen from above: front up. */
  top: Elevation;
  unfolded: Unfolding;
}

/** Which areas the unfolded vehicle takes from which drawing; the sides give all that are theirs. */
export interface Unfolding {
  front: string[];
  rear: string[];
  top: string[];
  /** How much broader than true it is laid out, so that a finger finds the low parts of a long vehicle. */
  broader: number;
}

const RIM = 0.64;
const HUB = 0.17;

export const BEFORE = -1;
export const BEHIND = 1;

/** The point of a wheel opening at height y, before or behind the axle: "x y". */
export function onArch(wheel: Wheel, y: number, side: typeof BEFORE | typeof BEHIND): string {
  const reach = Math.sqrt(wheel.arch ** 2 - (y - wheel.y) ** 2);
  return `${Math.round((wheel.x + side * reach) * 10) / 10} ${y}`;
}

/** An arc along the wheel opening to the point at height y; backwards means from rear to front. */
export function alongArch(
  wheel: Wheel,
  y: number,
  side: typeof BEFORE | typeof BEHIND,
  backwards = false,
): string {
  return `A${wheel.arch} ${wheel.arch} 0 0 ${backwards ? 0 : 1} ${onArch(wheel, y, side)}`;
}

export function tyre(wheel: Wheel): string {
  return circle(wheel.x, wheel.y, wheel.r);
}

/** Rim, hub and spokes. */
export function rim(wheel: Wheel): string {
  const spokes = Array.from({ length: wheel.spokes }, (_, i) =>
    spoke(wheel, (2 * Math.PI * i) / wheel.spokes),
  );
  return [circle(wheel.x, wheel.y, wheel.r * RIM), circle(wheel.x, wheel.y, wheel.r * HUB), ...spokes].join(
    ' ',
  );
}

function spoke(wheel: Wheel, angle: number): string {
  const [inner, outer, spread] = [wheel.r * HUB, wheel.r * RIM, 0.6 / wheel.spokes];
  const at = (radius: number, turn: number) =>
    `${(wheel.x + radius * Math.sin(turn)).toFixed(1)} ${(wheel.y - radius * Math.cos(turn)).toFixed(1)}`;
  return (
    `M${at(inner, angle - spread * 2)} L${at(outer, angle - spread)} ` +
    `M${at(inner, angle + spread * 2)} L${at(outer, angle + spread)}`
  );
}
