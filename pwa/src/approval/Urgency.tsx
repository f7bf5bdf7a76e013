import { RatingShape } from '../inspection/RatingShape';
import { t as inspect } from '../inspection/words';
import type { ShownLine } from './content';
import { t } from './words';
import './line.css';

const COLOURS = { safety: 'red', soon: 'yellow', later: 'green' } as const;

/** How soon it must be done, in the colour and shape of what was found. */
export function Urgency({ line }: { line: ShownLine }) {
  const colour = line.finding?.rating ?? COLOURS[line.priority];
  return (
    <span class={`decide-rating ${colour}`}>
      <RatingShape rating={colour} />
      {t(`priority_${line.priority}`)}
      <span class="unseen">{inspect(colour)}</span>
    </span>
  );
}
