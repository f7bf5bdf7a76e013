import { useDraft } from '../parts/changed';
import { Field } from '../parts/Field';
import { t } from './words';

const WEEK_AND_YEAR = /^(0[1-9]|[1-4]\d|5[0-3])\d\d$/;

/** Week and year of making, as on the sidewall. */
export function DotField({
  value,
  onKeep,
}: {
  value: string | null;
  onKeep: (dot: string | null) => unknown;
}) {
  const [text, setText] = useDraft(value ?? '');
  const complete = text === '' || WEEK_AND_YEAR.test(text);
  const keep = () => {
    const dot = text === '' ? null : text;
    if (complete && dot !== value) void onKeep(dot);
  };
  return (
    <Field
      label={t('dot')}
      hint={t('dot_hint')}
      wrong={text.length === 4 && !complete ? t('dot_wrong') : null}
    >
      {tied => (
        <input
          {...tied}
          class="num"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={text}
          onInput={event => setText(event.currentTarget.value.replace(/\D/g, ''))}
          onBlur={keep}
          onKeyDown={event => event.key === 'Enter' && keep()}
        />
      )}
    </Field>
  );
}
