import { useState } from 'preact/hooks';
import { capture } from '../app/store';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { showFirstFault } from '../parts/faults';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import type { Visit } from './rows';
import { t } from './words';

const REASONS = ['reason_customer', 'reason_elsewhere', 'reason_sold', 'reason_shop'] as const;

interface Props {
  visit: Visit;
  onBack: () => void;
  onDone: () => void;
}

/** With its reason: one of the usual ones, or in own words. */
export function CancelSheet({ visit, onBack, onDone }: Props) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const cancel = async () => {
    setTried(true);
    if (!reason.trim()) return showFirstFault();
    if (!(await capture([{ type: 'cancel_visit', service_request: visit.id, reason: reason.trim() }])))
      return;
    toast(t('cancelled_toast'));
    onDone();
  };
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="danger" capture onClick={() => void cancel()}>
        {t('cancel_visit')}
      </Button>
    </>
  );
  return (
    <Sheet title={t('cancel_title')} onClose={onDone} foot={foot}>
      <div class="choices-row">
        {REASONS.map(key => (
          <Button key={key} onClick={() => setReason(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
      <Field label={t('cancel_reason')} wrong={tried && !reason.trim() ? t('cancel_reason_needed') : null}>
        {tied => (
          <input
            {...tied}
            maxLength={500}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </Sheet>
  );
}
