import { useState } from 'preact/hooks';
import { now } from '../app/store';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Field } from '../parts/Field';
import { Sheet } from '../parts/Sheet';
import { wallOf } from '../web_status/zone';
import { CommentField } from './CommentField';
import { afterMonths } from './dates';
import { sayReason } from './saying';
import { t } from './words';

interface Props {
  zone: string;
  onClose: () => void;
  onSave: (on: string, reason: string, comment: string) => void;
}

const MONTHS = ['1', '3', '6'] as const;
const REASONS = ['later', 'too_expensive', 'second_opinion', 'elsewhere', 'other'] as const;

/** When to offer it again, by the shop's calendar, and why not now. */
export function LaterSheet({ zone, onClose, onSave }: Props) {
  const today = wallOf(now.value.toISOString(), zone).slice(0, 10);
  const [on, setOn] = useState(afterMonths(today, 1));
  const [reason, setReason] = useState<(typeof REASONS)[number]>('later');
  const [comment, setComment] = useState('');
  const past = on <= today;
  const chosen = MONTHS.find(it => afterMonths(today, Number(it)) === on) ?? null;
  return (
    <Sheet
      title={t('later_title')}
      onClose={onClose}
      foot={
        <Button kind="primary" capture disabled={past} onClick={() => onSave(on, reason, comment.trim())}>
          {t('save')}
        </Button>
      }
    >
      <Choice
        label={t('later_on')}
        capture
        options={MONTHS.map(value => ({ value, label: t('later_months', { count: value }) }))}
        value={chosen}
        onChoose={months => setOn(afterMonths(today, Number(months)))}
      />
      <Field label={t('later_on')} wrong={past ? t('later_past') : null}>
        {tied => (
          <input
            {...tied}
            class="num"
            type="date"
            value={on}
            onInput={event => setOn(event.currentTarget.value)}
          />
        )}
      </Field>
      <Choice
        label={t('later_why')}
        capture
        options={REASONS.map(value => ({ value, label: sayReason(value) }))}
        value={reason}
        onChoose={setReason}
      />
      <CommentField value={comment} onChange={setComment} />
    </Sheet>
  );
}
