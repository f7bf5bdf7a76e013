import check from 'lucide-static/icons/check.svg?raw';
import { location, now } from '../app/store';
import { viewOf } from '../diagrams';
import { day } from '../i18n/figures';
import { Button } from '../parts/Button';
import { stateOf } from './condition';
import type { Round } from './round';
import type { MarkView } from './rows';
import { t } from './words';

const STATES = ['unseen', 'clean', 'skipped', 'damaged'] as const;

/** What the fills mean, and one tap for all that this side shows. */
export function Legend({ round, view }: { round: Round; view: MarkView }) {
  const { last, ...condition } = round.condition();
  const shown = viewOf(condition.body, view).areas.map(area => area.id);
  const unseen = shown.filter(area => stateOf(condition, area) === 'unseen');
  return (
    <div class="diagram-foot">
      <p class="legend">
        {STATES.map(state => (
          <span key={state}>
            <i class={`is-${state}`} aria-hidden="true" />
            {t(`state_${state}`)}
          </span>
        ))}
        {last && last.marks.length > 0 && (
          <span>
            <i class="is-past" aria-hidden="true" />
            {t('known_since', { date: day(last.date, location.value?.time_zone ?? 'UTC', now.value) })}
          </span>
        )}
      </p>
      {view !== 'unfolded' && (
        <Button capture icon={check} disabled={!unseen.length} onClick={() => void round.clear(unseen)}>
          {t('view_clean')}
        </Button>
      )}
    </div>
  );
}
