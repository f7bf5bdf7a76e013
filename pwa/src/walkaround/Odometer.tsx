import { useState } from 'preact/hooks';
import { location, one } from '../app/store';
import { distance } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Toggle } from '../parts/Choice';
import { useChanged, useDraft } from '../parts/changed';
import { Field } from '../parts/Field';
import type { Condition } from './condition';
import { parse } from './NumberField';
import { inUnit, knownOdometer } from './odometer';
import type { Round } from './round';
import { t } from './words';

const MOST = 9_999_999;

/** The odometer as the instrument shows it; a value below the last known one is taken with a reason only. */
export function Odometer({ round, condition }: { round: Round; condition: Condition }) {
  const home = location.value?.distance_unit ?? 'mi';
  const { odometer, odometer_reason } = condition.facts;
  const [text, setText] = useDraft(odometer === null ? '' : String(odometer));
  const [unit, setUnit] = useDraft(home);
  const [reason, setReason] = useState(odometer_reason ?? '');
  useChanged(odometer, () => setUnit(home));
  const value = parse(text, false);
  const known = knownOdometer(condition, one('vehicle', round.vehicle));
  const isLower = typeof value === 'number' && known !== null && inUnit(value, unit, home) < known;
  const isFit = typeof value === 'number' && value <= MOST && (!isLower || reason.trim() !== '');
  const isNew = value !== odometer || unit !== home || (isLower && reason !== (odometer_reason ?? ''));
  const keep = () => {
    if (isFit && isNew)
      void round.read('record_odometer', { value, unit, reason: isLower ? reason.trim() : null });
  };
  return (
    <div class="odometer">
      <Field
        label={t('odometer')}
        wrong={isLower ? t('odometer_lower', { value: distance(known ?? 0, home) }) : null}
        {...(condition.last?.odometer
          ? { hint: t('odometer_before', { value: distance(condition.last.odometer, home) }) }
          : {})}
      >
        {tied => (
          <div class="odometer-row">
            <input
              {...tied}
              class="num"
              inputMode="numeric"
              autoComplete="off"
              value={text}
              onInput={event => setText(event.currentTarget.value.replace(/\D/g, ''))}
              onBlur={keep}
              onKeyDown={event => event.key === 'Enter' && keep()}
            />
            <Toggle
              capture
              label={unit}
              on={unit !== home}
              onChange={() => setUnit(unit === 'mi' ? 'km' : 'mi')}
            />
          </div>
        )}
      </Field>
      {isLower && (
        <Field label={t('odometer_reason')}>
          {tied => (
            <input
              {...tied}
              maxLength={500}
              value={reason}
              onInput={event => setReason(event.currentTarget.value)}
              onBlur={keep}
            />
          )}
        </Field>
      )}
      {isNew && value !== null && (
        <Button kind="go" capture disabled={!isFit} onClick={keep}>
          {t('record')}
        </Button>
      )}
    </div>
  );
}
