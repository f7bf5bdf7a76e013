import { scaleOf } from './scale';
import type { Limit } from './template';
import './rating.css';

interface Props {
  limit: Limit;
  value: number | undefined;
  target?: number | undefined;
  /** The reading of the visit before: a hollow mark. */
  last?: number | undefined;
  /** Said instead of the picture. */
  label: string;
}

/** The limits as coloured stretches, with a mark where the reading stands. */
export function Gauge({ limit, value, target, last, label }: Props) {
  const scale = scaleOf(limit);
  if (!scale) return null;
  return (
    <svg class="gauge" role="img" aria-label={label} width="100%" height="18">
      {scale.stretches.map(({ rating, from, to }) => (
        <rect
          key={rating}
          class={rating}
          x={`${from}%`}
          y="5"
          width={`${Math.max(0, to - from)}%`}
          height="8"
        />
      ))}
      {last !== undefined && <Mark at={scale.place(last, target)} kind="last" />}
      {value !== undefined && <Mark at={scale.place(value, target)} kind="now" />}
    </svg>
  );
}

/** Inside a nested svg, so that it can stand at a share of the width and be drawn in pixels. */
function Mark({ at, kind }: { at: number; kind: 'now' | 'last' }) {
  return (
    <svg x={`${at}%`} overflow="visible" aria-hidden="true">
      {kind === 'now' ? (
        <rect class="now" x="-3" y="0" width="6" height="18" rx="2" />
      ) : (
        <rect class="last" x="-2" y="2" width="4" height="14" rx="1" />
      )}
    </svg>
  );
}
