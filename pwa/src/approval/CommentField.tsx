import { Field } from '../parts/Field';
import { t } from './words';

export function CommentField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <Field label={t('comment')}>
      {tied => (
        <textarea
          {...tied}
          rows={2}
          maxLength={1000}
          value={value}
          onInput={event => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
