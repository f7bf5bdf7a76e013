/** Folds a body's four drawings into the views that a screen shows. */

import { type Body, isGlass, isSided } from './areas';
import { type Blueprint, type Elevation, rim, type SideElevation, tyre, type Wheel } from './blueprint';
import { BLUEPRINTS } from './bodies';
import { inside } from './inside';
import { labelPoint } from './label_point';
import { outlines, type Placement, type Point, transformed } from './path';

export type BodyView = 'unfolded' | 'front' | 'left' | 'rear' | 'right' | 'top';
export type ViewName = BodyView | 'inside';

/** The views of the body; the cabin has one of its own, `inside`. */
export const VIEWS: readonly BodyView[] = ['unfolded', 'front', 'left', 'rear', 'right', 'top'];

export interface AreaShape {
  id: string;
  d: string;
  isGlass: boolean;
  /** Seams, handles, spokes: drawn on the area, never tapped. */
  lines: string;
  /** Well inside the area: for a label, and for a mark that is placed without pointing. */
  anchor: Point;
}

/** Marks are kept as shares of the viewBox: a released view must never change its viewBox. */
export interface View {
  name: ViewName;
  viewBox: readonly [x: number, y: number, width: number, height: number];
  /** In painting order: what comes later lies on top. */
  areas: AreaShape[];
  /** Lines that belong to no area. */
  around: string;
}

interface Part {
  id: string;
  d: string;
  lines: string;
}

const MARGIN = 14;
const GAP = 16;
const drawn = new Map<string, View>();

/** Drawn at the first use and kept: a view never changes while the app runs. */
export function viewOf(body: Body, name: ViewName): View {
  const key = `${body} ${name}`;
  const known = drawn.get(key);
  if (known) return known;
  const view = framed(name, DRAWINGS[name](BLUEPRINTS[body]), aroundOf(BLUEPRINTS[body], name));
  drawn.set(key, view);
  return view;
}

const MIRRORED: Placement = [-1, 0, 0, 1, 0, 0];

const DRAWINGS: Record<ViewName, (blueprint: Blueprint) => Part[]> = {
  // Who looks a vehicle in the face has its left side on the right hand.
  front: ({ front }) => bothHalves(front, 'left', 'right'),
  rear: ({ rear }) => bothHalves(rear, 'right', 'left'),
  top: ({ top }) => bothHalves(top, 'right', 'left'),
  left: ({ side }) => oneSide(side, 'left'),
  right: ({ side }) => placed(oneSide(side, 'right'), MIRRORED),
  unfolded,
  inside: () => Object.entries(inside.areas).map(([id, d]) => ({ id, d, lines: inside.lines[id] ?? '' })),
};

/** Wheels first: bumpers and fenders hide their upper half. */
function bothHalves(drawing: Elevation, positive: string, negative: string): Part[] {
  const middle = Object.entries(drawing.middle).map(([id, d]) => ({
    id,
    d,
    lines: middleLines(drawing, id),
  }));
  const paired = Object.entries(drawing.paired).flatMap(([area, d]) => {
    const lines = drawing.pairedLines[area] ?? '';
    return [
      { id: `${positive}_${area}`, d, lines },
      { id: `${negative}_${area}`, d: transformed(d, MIRRORED), lines: transformed(lines, MIRRORED) },
    ];
  });
  const isWheel = ({ id }: Part) => id.endsWith('_wheel');
  return [...paired.filter(isWheel), ...middle, ...paired.filter(part => !isWheel(part))];
}

function middleLines({ lines, pairedLines }: Elevation, area: string): string {
  const half = pairedLines[area] ?? '';
  return [lines[area] ?? '', half, transformed(half, MIRRORED)].join(' ').trim();
}

function oneSide(side: SideElevation, prefix: string): Part[] {
  const named = (area: string) => (isSided(area) ? `${prefix}_${area}` : area);
  const body = Object.entries(side.areas).map(([area, d]) => ({
    id: named(area),
    d,
    lines: side.lines[area] ?? '',
  }));
  const wheels = Object.entries(side.wheels).map(([area, wheel]) => wheelPart(named(area), wheel));
  return [...body, ...wheels];
}

function wheelPart(id: string, wheel: Wheel): Part {
  return { id, d: tyre(wheel), lines: rim(wheel) };
}

/** The vehicle laid flat, front up: the plan in the middle, sides, face and tail folded out around it. */
function unfolded({ side, front, rear, top, unfolded: taken }: Blueprint): Part[] {
  const stretch: Placement = [taken.broader, 0, 0, 1, 0, 0];
  const plan = placed(only(bothHalves(top, 'right', 'left'), taken.top), stretch);
  const face = placed(only(bothHalves(front, 'left', 'right'), taken.front), stretch);
  const tail = placed(only(bothHalves(rear, 'right', 'left'), taken.rear), stretch);
  const floor = extent(plan);
  const left = foldedSide(side, taken.broader, extent(only(plan, ['roof'])).right + GAP);
  return [
    ...plan,
    ...placed(face, [-1, 0, 0, -1, 0, floor.top - GAP + extent(face).top]),
    ...placed(tail, [1, 0, 0, 1, 0, floor.bottom + GAP - extent(tail).top]),
    ...left,
    ...placed(left, MIRRORED).map(part => ({ ...part, id: part.id.replace('left_', 'right_') })),
  ];
}

/** The left side on its back, `away` from the middle line, stretched but for its wheels, which stay round. */
function foldedSide(side: SideElevation, broader: number, away: number): Part[] {
  const higher = ({ y, r, ...wheel }: Wheel): Wheel => ({
    ...wheel,
    y: y * broader,
    r: r * Math.sqrt(broader),
  });
  const { front_wheel, rear_wheel } = side.wheels;
  const areas = Object.fromEntries(
    Object.entries(side.areas).filter(([area]) => isSided(area) && !isLamp(area)),
  );
  const body = placed(oneSide({ ...side, areas }, 'left'), [1, 0, 0, broader, 0, 0]).slice(0, -2);
  const wheels = [
    wheelPart('left_front_wheel', higher(front_wheel)),
    wheelPart('left_rear_wheel', higher(rear_wheel)),
  ];
  return placed([...body, ...wheels], [0, 1, -1, 0, extent(body).top - away, 0]);
}

/** Seen from the side a lamp is a sliver: the face and the tail show it better. */
function isLamp(area: string): boolean {
  return area.endsWith('lamp');
}

function only(parts: Part[], areas: string[]): Part[] {
  return parts.filter(({ id }) => areas.includes(id.replace(/^(left|right)_/, '')));
}

function placed(parts: Part[], by: Placement): Part[] {
  return parts.map(({ id, d, lines }) => ({ id, d: transformed(d, by), lines: transformed(lines, by) }));
}

function extent(parts: Part[]) {
  const points = parts.flatMap(({ d, lines }) => outlines(`${d} ${lines}`).flat());
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function aroundOf(blueprint: Blueprint, name: ViewName): string {
  if (name === 'unfolded' || name === 'inside') return '';
  if (name === 'left') return blueprint.side.around ?? '';
  if (name === 'right') return transformed(blueprint.side.around ?? '', MIRRORED);
  return blueprint[name].around ?? '';
}

function framed(name: ViewName, parts: Part[], around: string): View {
  const { left, right, top, bottom } = extent([...parts, { id: '', d: around, lines: '' }]);
  const [x, y] = [Math.floor(left - MARGIN), Math.floor(top - MARGIN)];
  return {
    name,
    viewBox: [x, y, Math.ceil(right + MARGIN) - x, Math.ceil(bottom + MARGIN) - y],
    areas: parts.map(shapeOf),
    around,
  };
}

/** The anchor is looked for when it is first asked for: a tap doesn't need it, and it takes a while. */
function shapeOf(part: Part): AreaShape {
  let anchor: Point | null = null;
  return {
    ...part,
    isGlass: isGlass(part.id),
    get anchor() {
      anchor ??= labelPoint(outlines(part.d));
      return anchor;
    },
  };
}
