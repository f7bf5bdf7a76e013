import check from 'lucide-static/icons/check.svg?raw';
import { type BodyView, VIEWS, viewOf } from '../diagrams';
import { Button } from '../parts/Button';
import { type Condition, stateOf } from './condition';
import type { Round } from './round';
import { t } from './words';

/** The sides of the vehicle, as one walks around it; and one tap for all that the shown one has. */
export function ViewChoice({ round, view }: { round: Round; view: BodyView }) {
  return (
    <div class="view-choice">
      <fieldset aria-label={t('view')}>
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
      {view !== 'unfolded' && <ViewClean round={round} view={view} />}
    </div>
  );
}

export function ViewClean({ round, view }: { round: Round; view: BodyView | 'inside' }) {
  const unseen = unseenIn(round.condition(), view);
  return (
    <Button capture icon={check} disabled={!unseen.length} onClick={() => void round.clear(unseen)}>
      {t('view_clean')}
    </Button>
  );
}

/** The areas of one view that nobody has looked at. */
function unseenIn(condition: Condition, view: BodyView | 'inside'): string[] {
  const shown = viewOf(condition.body, view).areas.map(area => area.id);
  return shown.filter(area => stateOf(condition, area) === 'unseen');
}
