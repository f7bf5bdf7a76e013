import { Field } from '../parts/Field';
import type { Vehicle } from '../types';
import type { Fault, Fields } from './draft';
import { t } from './words';

interface Props {
  fields: Fields;
  unit: string;
  wrong: (fault: Fault, text: string) => string | null;
  onChange: (change: Partial<Fields>) => void;
}

const BODIES = ['car', 'suv', 'pickup', 'van', 'truck'] as const;
type Name = Exclude<keyof Fields, 'body' | 'body_class' | 'vin' | 'vin_reason'>;

/** Everything but the VIN. */
export function OtherFields({ fields, unit, wrong, onChange }: Props) {
  const text = (name: Name, label: string, more: { told?: string | null; most?: number } = {}) => (
    <Text
      label={label}
      value={fields[name]}
      wrong={more.told ?? null}
      most={more.most ?? 80}
      onInput={value => onChange({ [name]: value })}
    />
  );
  const number = (name: Name, label: string, told: string | null) => (
    <Text
      label={label}
      value={fields[name]}
      wrong={told}
      most={6}
      digits
      onInput={value => onChange({ [name]: value.replace(/\D/g, '') })}
    />
  );
  return (
    <section class="card vehicle-fields" aria-label={t('identity')}>
      {number('year', t('year'), wrong('year', t('year_wrong')))}
      {text('make', t('make'), { told: wrong('make', t('needed')) })}
      {text('model', t('model'), { told: wrong('model', t('needed')) })}
      {text('trim', t('trim'))}
      <Field label={t('body')}>
        {tied => (
          <select
            {...tied}
            value={fields.body}
            onChange={event =>
              onChange({ body: event.currentTarget.value as Vehicle['body'], body_class: '' })
            }
          >
            {BODIES.map(body => (
              <option key={body} value={body}>
                {t(`body_${body}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {text('engine', t('engine'))}
      {text('color', t('color'))}
      {text('plate', t('plate'), { most: 20 })}
      {text('unit_number', t('unit_number'), { most: 20 })}
      <Field label={t('in_service_on')} wrong={wrong('day', t('day_wrong'))}>
        {tied => (
          <input
            {...tied}
            type="date"
            value={fields.in_service_on}
            onInput={event => onChange({ in_service_on: event.currentTarget.value })}
          />
        )}
      </Field>
      {number('interval_months', t('interval_months'), wrong('months', t('months_wrong')))}
      {number('interval_distance', t('interval_distance', { unit }), wrong('distance', t('distance_wrong')))}
    </section>
  );
}

interface TextProps {
  label: string;
  value: string;
  wrong: string | null;
  most: number;
  digits?: boolean;
  onInput: (value: string) => void;
}

function Text({ label, value, wrong, most, digits, onInput }: TextProps) {
  return (
    <Field label={label} wrong={wrong}>
      {tied => (
        <input
          {...tied}
          class={digits ? 'num' : undefined}
          inputMode={digits ? 'numeric' : 'text'}
          autoComplete="off"
          maxLength={most}
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
