import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Tap, tapped, type View, viewOf } from '../diagrams';
import { AreaShapes } from './AreaShapes';
import { byDiagramKeys } from './diagram_keys';
import { Marks } from './Marks';
import { shareAt } from './pointer';
import type { Round } from './round';
import type { MarkView } from './rows';
import { t } from './words';

/** How far beside a part a finger may land, in pixels of the screen. */
const FINGER = 16;

/** The drawing: a tap chooses a part and remembers the spot. */
export function Diagram({ round, view: name }: { round: Round; view: MarkView }) {
  const drawing = useRef<SVGSVGElement>(null);
  const condition = round.condition();
  const view = viewOf(condition.body, name);
  const scale = useScale(drawing, view);
  const choose = (event: MouseEvent) => {
    const tap = drawing.current && tapAt(drawing.current, view, event, FINGER * scale);
    round.choose(tap ? { ...tap, view: name, damage: null } : null);
  };
  return (
    <svg
      class="diagram"
      ref={drawing}
      viewBox={view.viewBox.join(' ')}
      role="application"
      aria-label={t('diagram', { view: t(`diagram_${name}`) })}
      onClick={choose}
      onKeyDown={byDiagramKeys(round, view)}
    >
      <Hatches />
      <AreaShapes round={round} view={view} condition={condition} />
      <Marks round={round} view={view} condition={condition} drawing={drawing} scale={scale} />
    </svg>
  );
}

/** What nobody has seen yet; on glass the lines lean the other way. */
function Hatches() {
  return (
    <defs>
      {(['hatch', 'hatch-glass'] as const).map((id, i) => (
        <pattern
          key={id}
          id={id}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform={`rotate(${i ? -45 : 45})`}
        >
          <rect class={`${id}-ground`} width="7" height="7" />
          <line class="hatch-line" x1="0" y1="0" x2="0" y2="7" />
        </pattern>
      ))}
    </defs>
  );
}

function tapAt(drawing: SVGSVGElement, view: View, event: MouseEvent, reach: number): Tap | null {
  const [x, y] = shareAt(drawing, view, event);
  return tapped(view, x, y, reach);
}

/** Units of the view in a pixel of the screen. */
function useScale(drawing: RefObject<SVGSVGElement | null>, view: View): number {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    if (!drawing.current) return;
    const measure = () => setScale(1 / (drawing.current?.getScreenCTM()?.a || 1));
    const watch = new ResizeObserver(measure);
    watch.observe(drawing.current);
    measure();
    return () => watch.disconnect();
  }, [view]);
  return scale;
}
