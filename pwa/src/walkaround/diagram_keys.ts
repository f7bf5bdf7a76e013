/** The drawing by keyboard: arrows go to the nearest part that way, Enter opens it, N says no damage. */

import { type AreaShape, anchorShare, type View } from '../diagrams';
import { stateOf } from './condition';
import type { Round } from './round';

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

export function byDiagramKeys(round: Round, view: View) {
  return (event: KeyboardEvent): void => {
    const shape = view.areas.find(area => area.id === focusedArea(event));
    if (!shape) return;
    const way = WAYS[event.key];
    if (way) focus(event, nearest(view, shape, way));
    else if (event.key === 'Enter' || event.key === ' ') open(round, view, shape);
    else if (event.key.toLowerCase() === 'n') clear(round, shape);
    else return;
    event.preventDefault();
  };
}

function focusedArea(event: KeyboardEvent): string | undefined {
  return event.target instanceof SVGElement ? event.target.dataset.area : undefined;
}

function focus(event: KeyboardEvent, to: AreaShape | undefined): void {
  const drawing = event.currentTarget as SVGSVGElement;
  if (to) drawing.querySelector<SVGGElement>(`[data-area="${to.id}"]`)?.focus();
}

/** The nearest part that way; what lies more to the side than ahead is taken when there is nothing else near. */
export function nearest(
  view: View,
  from: AreaShape,
  [wayX, wayY]: readonly [number, number],
): AreaShape | undefined {
  const far = view.areas.flatMap(area => {
    const [dx, dy] = [area.anchor[0] - from.anchor[0], area.anchor[1] - from.anchor[1]];
    const ahead = dx * wayX + dy * wayY;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    const straight = Math.hypot(dx, dy);
    return ahead > 1 ? [{ area, far: aside > ahead ? 4 * straight : straight }] : [];
  });
  return far.sort((a, b) => a.far - b.far)[0]?.area;
}

function open(round: Round, view: View, shape: AreaShape): void {
  const [x, y] = anchorShare(view, shape);
  round.choose({ area: shape.id, view: view.name, x, y, damage: null });
}

function clear(round: Round, shape: AreaShape): void {
  if (stateOf(round.condition(), shape.id) !== 'damaged') void round.clear([shape.id]);
}
