import { VIEWS } from '../diagrams';
import { AreaPanel } from './AreaPanel';
import { Diagram } from './Diagram';
import { Legend } from './Legend';
import { Overview } from './Overview';
import type { Round } from './round';
import { t } from './words';

/** The drawn body, and beside it the chosen part or the whole. */
export function BodyTab({ round }: { round: Round }) {
  const view = round.view.value === 'inside' ? 'unfolded' : round.view.value;
  return (
    <div class="walkaround-split">
      <div class="walkaround-drawing">
        <fieldset class="view-choice" aria-label={t('view')}>
          {VIEWS.map(name => (
            <button
              key={name}
              type="button"
              class="choice capture"
              aria-pressed={name === view}
              onClick={() => {
                round.view.value = name;
              }}
            >
              {t(`view_${name}`)}
            </button>
          ))}
        </fieldset>
        <Diagram round={round} view={view} />
        <Legend round={round} view={view} />
      </div>
      {round.chosen.value ? (
        <AreaPanel round={round} chosen={round.chosen.value} />
      ) : (
        <Overview round={round} />
      )}
    </div>
  );
}
