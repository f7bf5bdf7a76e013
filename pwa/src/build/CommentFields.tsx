import { Field } from '../parts/Field';
import type { Draft } from './draft';
import { t } from './words';

interface Props {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

export function CommentFields({ draft, onChange }: Props) {
  const comment = (name: 'customer_comment' | 'internal_comment', hint = '') => (
    <Field label={t(name)} hint={hint}>
      {tied => (
        <textarea
          {...tied}
          rows={2}
          maxLength={2000}
          value={draft[name]}
          onInput={event => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <div class="service-comments">
      {comment('customer_comment')}
      {comment('internal_comment', t('internal_hint'))}
    </div>
  );
}
