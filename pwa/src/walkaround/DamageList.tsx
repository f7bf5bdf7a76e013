import chevron from 'lucide-static/icons/chevron-down.svg?raw';
import { location, now } from '../app/store';
import { INSIDE } from '../diagrams';
import { day } from '../i18n/figures';
import { Icon } from '../parts/Icon';
import { type Condition, pastMarks } from './condition';
import type { Round } from './round';
import type { Damage, Mark } from './rows';
import { areaName, t } from './words';

/** The marks as a list: for who doesn't see the drawing, and for who looks for number four. */
export function DamageList({ round, condition }: { round: Round; condition: Condition }) {
  const open = (damage: Damage) => {
    const { area, view, x, y, id } = damage;
    round.tab.value = INSIDE.includes(area) ? 'inside' : 'body';
    if (view !== 'inside') round.view.value = view;
    round.choose({ area, view, x, y, damage: id });
  };
  return (
    <section class="panel-part">
      <h3>{t('marks')}</h3>
      {condition.damages.length === 0 && <p class="quiet">{t('no_marks')}</p>}
      <ol class="damages">
        {condition.damages.map((damage, i) => (
          <li key={damage.id}>
            <button type="button" onClick={() => open(damage)}>
              <span class="number">{i + 1}</span>
              <b>{areaName(damage.area, condition.body)}</b>
              <span class="quiet">{sayMark(damage)}</span>
            </button>
          </li>
        ))}
      </ol>
      <Past condition={condition} />
    </section>
  );
}

function Past({ condition }: { condition: Condition }) {
  const marks = pastMarks(condition);
  if (!condition.last || marks.length === 0) return null;
  return (
    <details class="past-list">
      <summary>
        {t('past_marks', { date: day(condition.last.date, location.value?.time_zone ?? 'UTC', now.value) })}
        <Icon source={chevron} />
      </summary>
      <ul>
        {marks.map(mark => (
          <li key={`${mark.area}${mark.kind}${mark.x}`}>
            <b>{areaName(mark.area, condition.body)}</b> <span class="quiet">{sayMark(mark)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayMark({ kind, severity }: Mark): string {
  return `${t(`kind_${kind}`)} · ${t(`severity_${severity}`).toLowerCase()}`;
}
