import arrow from 'lucide-static/icons/arrow-left.svg?raw';
import { useState } from 'preact/hooks';
import { money } from '../i18n/figures';
import { Button } from '../parts/Button';
import { CounterSheet } from './CounterSheet';
import type { Content, ShownLine } from './content';
import { DeclineSheet } from './DeclineSheet';
import { approving, countering, declining, deferring, offerOf, type Said } from './draft';
import { useKeys } from './keys';
import { LaterSheet } from './LaterSheet';
import { t } from './words';
import './signing.css';

interface Props {
  line: ShownLine;
  content: Content;
  choice: Said['choice'];
  at: number;
  onSay: (said: Said) => void;
  onBack: () => void;
}

/** Two thumbs: yes is large, the ways around it are beside each other. */
export function Verdict({ line, content, choice, at, onSay, onBack }: Props) {
  const [shown, show] = useState<'decline' | 'later' | 'counter' | null>(null);
  const { currency, time_zone } = content.location;
  const offer = offerOf(line, choice);
  const approve = () => onSay(approving(choice));
  useKeys({ a: approve, d: () => show('decline'), l: () => show('later'), u: () => show('counter') });
  const close = () => show(null);
  return (
    <div class="decide-verdict">
      <Button kind="go" onClick={approve}>
        {t('approve', { amount: money(offer.total, currency) })}
      </Button>
      <Button kind="danger" onClick={() => show('decline')}>
        {t('decline')}
      </Button>
      <Button onClick={() => show('later')}>{t('later')}</Button>
      <div class="decide-quiet">
        {at > 0 && (
          <Button kind="plain" icon={arrow} onClick={onBack}>
            {t('back')}
          </Button>
        )}
        <span class="space" />
        <Button kind="plain" onClick={() => show('counter')}>
          {t('up_to')}
        </Button>
      </div>
      {shown === 'decline' && (
        <DeclineSheet onClose={close} onSave={(reason, comment) => onSay(declining(reason, comment))} />
      )}
      {shown === 'later' && (
        <LaterSheet
          zone={time_zone}
          onClose={close}
          onSave={(on, reason, comment) => onSay(deferring(on, reason, comment))}
        />
      )}
      {shown === 'counter' && (
        <CounterSheet
          currency={currency}
          below={offer.total}
          onClose={close}
          onSave={(amount, comment) => onSay(countering(choice, amount, comment))}
        />
      )}
    </div>
  );
}
