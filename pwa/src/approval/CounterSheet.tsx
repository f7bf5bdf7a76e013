import { useState } from 'preact/hooks';
import { money } from '../i18n/figures';
import { decimalsOf, minor } from '../inspection/figures';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Sheet } from '../parts/Sheet';
import { CommentField } from './CommentField';
import { t } from './words';

interface Props {
  currency: string;
  /** The offer's total: to counter is to say less. */
  below: number;
  onClose: () => void;
  onSave: (amount: number, comment: string) => void;
}

export function CounterSheet({ currency, below, onClose, onSave }: Props) {
  const [text, setText] = useState('');
  const [comment, setComment] = useState('');
  const amount = minor(text, decimalsOf(currency));
  const fits = amount !== null && amount > 0 && amount < below;
  return (
    <Sheet
      title={t('up_to_title')}
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          capture
          disabled={!fits}
          onClick={() => fits && onSave(amount, comment.trim())}
        >
          {fits ? t('countered', { amount: money(amount, currency) }) : t('save')}
        </Button>
      }
    >
      <p class="quiet">{t('up_to_text')}</p>
      <Field
        label={t('up_to_amount')}
        wrong={text && !fits ? t('up_to_wrong', { amount: money(below, currency) }) : null}
      >
        {tied => (
          <input
            {...tied}
            class="num amount"
            inputMode="decimal"
            autocomplete="off"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <CommentField value={comment} onChange={setComment} />
    </Sheet>
  );
}
