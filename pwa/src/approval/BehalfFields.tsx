import { Choice } from '../parts/Choice';
import { Field } from '../parts/Field';
import type { OnBehalf } from './draft';
import { t } from './words';

const METHODS: readonly OnBehalf['method'][] = ['in_person', 'phone', 'text', 'email'];

/** Who said it, how, and why they don't decide themselves: all of it is in the proof. */
export function BehalfFields({
  told,
  tried,
  onChange,
}: {
  told: OnBehalf;
  tried: boolean;
  onChange: (told: OnBehalf) => void;
}) {
  const wrong = (value: string) => (tried && !value.trim() ? t('behalf_missing') : null);
  return (
    <>
      <p class="quiet">{t('behalf_text')}</p>
      <Field label={t('behalf_said')} wrong={wrong(told.said_by)}>
        {tied => (
          <input
            {...tied}
            maxLength={120}
            value={told.said_by}
            onInput={event => onChange({ ...told, said_by: event.currentTarget.value })}
          />
        )}
      </Field>
      <Choice
        label={t('behalf_how')}
        capture
        options={METHODS.map(value => ({ value, label: t(`method_${value}`) }))}
        value={told.method}
        onChoose={method => onChange({ ...told, method })}
      />
      <Field label={t('behalf_why')} wrong={wrong(told.reason)}>
        {tied => (
          <input
            {...tied}
            maxLength={500}
            value={told.reason}
            onInput={event => onChange({ ...told, reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
