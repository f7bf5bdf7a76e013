import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import type { Round } from './round';
import { t } from './words';

const REASONS = ['absent', 'dropped', 'refused', 'towed'] as const;

/** Nobody signs: one tap says why. */
export function NoSignature({ round, onSaid }: { round: Round; onSaid: () => void }) {
  const [own, setOwn] = useState('');
  const decline = async (reason: string) => {
    if (await round.read('decline_signature', { reason })) onSaid();
  };
  return (
    <section class="card signing-none">
      <h2>{t('no_signature')}</h2>
      <p class="label">{t('no_signature_why')}</p>
      <div class="halves">
        {REASONS.map(reason => (
          <button key={reason} type="button" class="choice capture" onClick={() => void decline(t(reason))}>
            {t(reason)}
          </button>
        ))}
      </div>
      <Field label={t('other_reason')}>
        {tied => (
          <input {...tied} maxLength={500} value={own} onInput={event => setOwn(event.currentTarget.value)} />
        )}
      </Field>
      <Button capture disabled={!own.trim()} onClick={() => void decline(own.trim())}>
        {t('no_signature')}
      </Button>
    </section>
  );
}
