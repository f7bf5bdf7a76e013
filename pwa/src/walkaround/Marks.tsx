import type { RefObject } from 'preact';
import { carried, pointAt, type View } from '../diagrams';
import { type Condition, pastMarks } from './condition';
import { MarkPin } from './MarkPin';
import type { Round } from './round';
import type { Mark } from './rows';

interface Props {
  round: Round;
  view: View;
  condition: Condition;
  drawing: RefObject<SVGSVGElement | null>;
  /** Units of the view in a pixel of the screen: pins are as large on every drawing. */
  scale: number;
}

/** Damages as numbered pins; what the last visit knew as grey ones beneath. */
export function Marks({ round, view, condition, drawing, scale }: Props) {
  const { body, damages } = condition;
  const placed = (mark: Mark) => carried(body, mark, view.name);
  return (
    <>
      {pastMarks(condition).map(mark => {
        const at = placed(mark);
        return (
          at && (
            <PastPin key={`${mark.area}${mark.kind}${mark.x}${mark.y}`} view={view} at={at} scale={scale} />
          )
        );
      })}
      <Draft round={round} view={view} scale={scale} />
      {damages.map((damage, i) => {
        const at = placed(damage);
        if (!at) return null;
        const props = { round, view, drawing, scale, damage, at, number: i + 1, body };
        return <MarkPin key={damage.id} {...props} />;
      })}
    </>
  );
}

function PastPin({ view, at, scale }: { view: View; at: readonly [number, number]; scale: number }) {
  const [x, y] = pointAt(view, ...at);
  return <circle class="pin-past" r={9 * scale} cx={x} cy={y} />;
}

/** Where the finger was, before it is said what is there. */
function Draft({ round, view, scale }: { round: Round; view: View; scale: number }) {
  const chosen = round.chosen.value;
  if (!chosen || chosen.damage || chosen.view !== view.name) return null;
  const [x, y] = pointAt(view, chosen.x, chosen.y);
  return <circle class="pin-draft" r={9 * scale} cx={x} cy={y} />;
}
