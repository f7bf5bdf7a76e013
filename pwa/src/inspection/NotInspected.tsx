import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Sheet as Dialog } from '../parts/Sheet';
import { rate } from './answering';
import type { Sheet } from './state';
import type { Item } from './template';
import { say, t } from './words';
import './offer.css';

const REASONS = ['reason_not_reachable', 'reason_not_fitted', 'reason_recent', 'reason_customer'] as const;

/** One tap for what is usual; words for the rest. */
export function NotInspected({ sheet, item, onClose }: { sheet: Sheet; item: Item; onClose: () => void }) {
  const answer = sheet.answers.get(item.key);
  const [other, setOther] = useState(answer?.rating === 'not_inspected' ? answer.reason : '');
  const save = async (reason: string) => {
    if (await rate(sheet, item, 'not_inspected', reason)) onClose();
  };
  return (
    <Dialog title={t('not_inspected_title', { item: say(item.name) })} onClose={onClose}>
      <div class="sheet-choices">
        {REASONS.map(reason => (
          <Button key={reason} capture onClick={() => void save(t(reason))}>
            {t(reason)}
          </Button>
        ))}
      </div>
      <form
        class="sheet-form"
        onSubmit={event => {
          event.preventDefault();
          if (other.trim()) void save(other.trim());
        }}
      >
        <Field label={t('reason_other')}>
          {tied => (
            <input
              {...tied}
              value={other}
              maxLength={500}
              onInput={event => setOther(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button kind="primary" capture type="submit" disabled={!other.trim()}>
          {t('save')}
        </Button>
      </form>
    </Dialog>
  );
}
