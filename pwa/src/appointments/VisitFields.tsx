import { WAYS } from '../assign/Meanwhile';
import { staffOf } from '../assign/staff';
import { t as way } from '../assign/words';
import { Choice, Toggle } from '../parts/Choice';
import { Field } from '../parts/Field';
import { Stepper } from '../parts/Stepper';
import type { Location } from '../types';
import type { Plan, TimeFault } from './booking';
import { t } from './words';

const STEP = 15;

interface Props {
  place: Location;
  plan: Plan;
  fault: TimeFault | null;
  outside: boolean;
  onChange: (change: Partial<Plan>) => void;
  onOutside: (outside: boolean) => void;
}

/** When, how long, with whom, and how the customer gets along. */
export function VisitFields({ place, plan, fault, outside, onChange, onOutside }: Props) {
  const told = fault === 'outside_hours' && outside ? null : fault;
  return (
    <div class="visit-fields">
      <When place={place} plan={plan} told={told} onChange={onChange} />
      {fault === 'outside_hours' && (
        <Toggle capture label={t('outside_anyway')} on={outside} onChange={onOutside} />
      )}
      <Stepper
        label={t('length')}
        value={plan.minutes}
        least={STEP}
        most={480}
        hint={t('in_minutes')}
        onStep={to => onChange({ minutes: nextLength(plan.minutes, to) })}
      />
      <Advisor place={place.id} value={plan.advisor} onChoose={advisor => onChange({ advisor })} />
      <Choice
        label={t('transportation')}
        options={WAYS.map(value => ({ value, label: way(value) }))}
        value={plan.transportation}
        onChoose={transportation => onChange({ transportation })}
      />
      <Concern value={plan.concern} onChange={concern => onChange({ concern })} />
    </div>
  );
}

/** The stepper counts by one; visits are planned by the quarter of an hour. */
function nextLength(from: number, to: number): number {
  return Math.max(STEP, (to > from ? Math.floor(from / STEP) + 1 : Math.ceil(from / STEP) - 1) * STEP);
}

function When(props: {
  place: Location;
  plan: Plan;
  told: TimeFault | null;
  onChange: (change: Partial<Plan>) => void;
}) {
  const { place, plan, told, onChange } = props;
  const zone = place.time_zone.replaceAll('_', ' ');
  return (
    <Field
      label={t('when')}
      hint={t('zone', { location: place.name, zone })}
      wrong={told && t(`fault_${told}`)}
    >
      {tied => (
        <input
          {...tied}
          class="num"
          type="datetime-local"
          step={300}
          required
          value={plan.wall}
          onInput={event => onChange({ wall: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function Advisor(props: { place: string; value: string | null; onChoose: (id: string | null) => void }) {
  return (
    <Field label={t('advisor')}>
      {tied => (
        <select
          {...tied}
          value={props.value ?? ''}
          onChange={event => props.onChoose(event.currentTarget.value || null)}
        >
          <option value="">{t('any_advisor')}</option>
          {staffOf(props.place, 'advisor').map(it => (
            <option key={it.id} value={it.id}>
              {it.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Concern({ value, onChange }: { value: string; onChange: (concern: string) => void }) {
  return (
    <Field label={t('concern')}>
      {tied => (
        <textarea
          {...tied}
          maxLength={2000}
          value={value}
          onInput={event => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
