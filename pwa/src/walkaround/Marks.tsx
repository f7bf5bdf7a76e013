import type { RefObject } from 'preact';
import { carried, type View } from '../diagrams';
import { type Condition, pastMarks } from './condition';
import { MarkPin } from './MarkPin';
import type { Round } from './round';
import type { Mark } from './rows';

interface Props {
  round: Round;
  view: View;
  condition: Condition;
  drawing: RefObject<SVGSVGElement | null>;
}

/** Damages as numbered pins; what the last visit knew as grey ones beneath. */
export function Marks({ round, view, condition, drawing }: Props) {
  const { body, damages } = condition;
  const placed = (mark: Mark) => carried(body, mark, view.name);
  return (
    <>
      {pastMarks(condition).map(mark => {
        const at = placed(mark);
        return at && <PastPin key={`${mark.area}${mark.kind}${mark.x}${mark.y}`} view={view} at={at} />;
      })}
      <Draft round={round} view={view} />
      {damages.map((damage, i) => {
        const at = placed(damage);
        if (!at) return null;
        const props = { round, view, drawing, damage, at, number: i + 1, body };
        return <MarkPin key={damage.id} {...props} />;
      })}
    </>
  );
}

function PastPin({ view, at }: { view: View; at: readonly [number, number] }) {
  const [x, y] = inView(view, at);
  return <circle class="pin-past" r={9 * pinScale(view)} cx={x} cy={y} />;
}

/** Where the finger was, before it is said what is there. */
function Draft({ round, view }: { round: Round; view: View }) {
  const chosen = round.chosen.value;
  if (!chosen || chosen.damage || chosen.view !== view.name) return null;
  const [x, y] = inView(view, [chosen.x, chosen.y]);
  return <circle class="pin-draft" r={9 * pinScale(view)} cx={x} cy={y} />;
}

export function inView(
  { viewBox: [left, top, width, height] }: View,
  [x, y]: readonly [number, number],
): [number, number] {
  return [left + x * width, top + y * height];
}

/** Pins keep about the same size on the screen, whatever the drawing's own scale is. */
export function pinScale({ viewBox: [, , width, height] }: View): number {
  return Math.max(width, height) / 560;
}
