import { money } from '../i18n/figures';
import { beforeDiscount } from '../order/totals';
import { Field } from '../parts/Field';
import type { Draft, Fault, Read } from './draft';
import { PartsFields } from './PartsFields';
import { t } from './words';

interface Props {
  draft: Draft;
  typed: Read;
  /** Faults are told once somebody has tried to save; a discount that is too large at once. */
  tried: boolean;
  currency: string;
  onChange: (change: Partial<Draft>) => void;
}

/** What is done, how long it takes, what it needs, and what is added or taken off. */
export function PriceFields({ draft, typed, tried, currency, onChange }: Props) {
  const wrong = (fault: Fault) => (tried && typed.faults.includes(fault) ? t(`wrong_${fault}`) : null);
  const figure = (
    name: 'hours' | 'rate' | 'fees' | 'discount',
    label: string,
    told: string | null,
    hint = '',
  ) => (
    <Field label={label} wrong={told} hint={hint}>
      {tied => (
        <input
          {...tied}
          class="num"
          inputMode="decimal"
          autoComplete="off"
          value={draft[name]}
          onInput={event => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div class="service-what">
        <Field label={t('what')} wrong={wrong('description')}>
          {tied => (
            <input
              {...tied}
              maxLength={200}
              autoComplete="off"
              value={draft.description}
              onInput={event => onChange({ description: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('op_code')}>
          {tied => (
            <input
              {...tied}
              maxLength={40}
              autoComplete="off"
              value={draft.op_code}
              onInput={event => onChange({ op_code: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div class="service-figures">
        {figure('hours', t('hours_field'), wrong('hours'))}
        {figure('rate', t('rate'), wrong('rate'))}
        {figure('fees', t('fees_field'), wrong('fees'), t('fees_hint'))}
        {figure('discount', t('discount_field'), discountFault(), t('discount_hint'))}
      </div>
      <PartsFields
        parts={draft.parts}
        wrong={wrong('parts') ?? wrong('large')}
        onChange={parts => onChange({ parts })}
      />
    </>
  );

  function discountFault(): string | null {
    if (!typed.price || !typed.faults.includes('discount_large')) return wrong('discount');
    return t('wrong_discount_large', { amount: money(beforeDiscount(typed.price), currency) });
  }
}
