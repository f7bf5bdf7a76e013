import { location, now } from '../app/store';
import { day } from '../i18n/figures';
import { pastMarks, stateOf } from './condition';
import type { Round } from './round';
import { t } from './words';

/** What the fills mean. What this vehicle doesn't have needs no word. */
export function Legend({ round }: { round: Round }) {
  const condition = round.condition();
  const hasSkipped = condition.areas.some(area => stateOf(condition, area) === 'skipped');
  const states = ['unseen', 'clean', 'damaged', ...(hasSkipped ? (['skipped'] as const) : [])] as const;
  const { last } = condition;
  return (
    <p class="legend">
      {states.map(state => (
        <span key={state}>
          <i class={`is-${state}`} aria-hidden="true" />
          {t(`state_${state}`)}
        </span>
      ))}
      {last && pastMarks(condition).length > 0 && (
        <span>
          <i class="is-past" aria-hidden="true" />
          {t('known_since', { date: day(last.date, location.value?.time_zone ?? 'UTC', now.value) })}
        </span>
      )}
    </p>
  );
}
