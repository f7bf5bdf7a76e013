import type { View } from '../diagrams';
import { type Condition, stateOf } from './condition';
import type { Round } from './round';
import { areaName, t } from './words';

/** The parts. Each is filled and lined inside its own outline, so that neighbours of two states stay apart; only
 * one is in the tab order, the arrow keys go to the others. */
export function AreaShapes({ round, view, condition }: { round: Round; view: View; condition: Condition }) {
  const chosen = round.chosen.value?.area;
  const first = view.areas.some(area => area.id === chosen) ? chosen : view.areas[0]?.id;
  return (
    <>
      <path class="area-lines" d={view.around} />
      {view.areas.map(area => {
        const state = stateOf(condition, area.id);
        const clip = `clip-${view.name}-${area.id}`;
        return (
          // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a drawing
          <g
            key={area.id}
            class={['area', `is-${state}`, area.isGlass && 'glass', area.id === chosen && 'chosen']
              .filter(Boolean)
              .join(' ')}
            data-area={area.id}
            role="button"
            // Attributes of drawings are told apart by case.
            tabindex={area.id === first ? 0 : -1}
            aria-pressed={area.id === chosen}
            aria-label={`${areaName(area.id, condition.body)}: ${t(`state_${state}`)}`}
          >
            <clipPath id={clip}>
              <path d={area.d} />
            </clipPath>
            <path class="area-fill" d={area.d} clip-path={`url(#${clip})`} />
            {area.lines && <path class="area-lines" d={area.lines} clip-path={`url(#${clip})`} />}
            <path class="area-gap" d={area.d} />
          </g>
        );
      })}
    </>
  );
}
