import type { RefObject } from 'preact';
import { type Body, pointAt, tapped, type View } from '../diagrams';
import { type Share, useMoving } from './moving';
import { shareAt } from './pointer';
import type { Round } from './round';
import type { Damage } from './rows';
import { areaName, t } from './words';

interface Props {
  round: Round;
  view: View;
  drawing: RefObject<SVGSVGElement | null>;
  scale: number;
  damage: Damage;
  at: Share;
  number: number;
  body: Body;
}

/** How far beside a part a mark may be dropped, in pixels. */
const REACH = 20;

/** A damage on the drawing: a tap opens it, a drag or the arrow keys move it. */
export function MarkPin({ round, view, drawing, scale, damage, at, number, body }: Props) {
  const moving = useMoving(at, ([x, y]) => {
    // Dropped beside the vehicle it goes back to where it was.
    const tap = tapped(view, x, y, REACH * scale);
    if (tap) void round.change(damage, { view: view.name, ...tap });
  });
  const [x, y] = pointAt(view, ...moving.at);
  const open = () =>
    round.choose({ area: damage.area, view: view.name, x: at[0], y: at[1], damage: damage.id });
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a drawing
    <g
      class={round.chosen.value?.damage === damage.id ? 'pin chosen' : 'pin'}
      transform={`translate(${x} ${y}) scale(${scale})`}
      role="button"
      tabindex={0}
      aria-label={t('mark', { number, ...said(damage, body) })}
      onClick={event => event.stopPropagation()}
      onPointerDown={moving.take}
      onPointerMove={event => drawing.current && moving.drag(event, shareAt(drawing.current, view, event))}
      onPointerUp={() => moving.drop() || open()}
      onPointerCancel={moving.cancel}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') open();
        else if (!moving.step(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <circle class="pin-reach" r="26" />
      <circle class="pin-dot" r="14" />
      <text dy="5">{number}</text>
    </g>
  );
}

function said({ kind, severity, area }: Damage, body: Body) {
  return { kind: t(`kind_${kind}`), severity: t(`severity_${severity}`), area: areaName(area, body) };
}
