import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import type { Round } from './round';
import { t } from './words';

const REASONS = ['skip_dirty', 'skip_snow', 'skip_covered', 'skip_reach'] as const;

/** Why a part can't be looked at: one tap, or own words. */
export function SkipForm({ round, area, onBack }: { round: Round; area: string; onBack: () => void }) {
  const [own, setOwn] = useState('');
  return (
    <>
      <p class="label">{t('skip_why')}</p>
      <div class="halves">
        {REASONS.map(reason => (
          <button
            key={reason}
            type="button"
            class="choice capture"
            onClick={() => void round.skip(area, t(reason))}
          >
            {t(reason)}
          </button>
        ))}
      </div>
      <Field label={t('skip_other')}>
        {tied => (
          <input {...tied} value={own} maxLength={500} onInput={event => setOwn(event.currentTarget.value)} />
        )}
      </Field>
      <div class="panel-foot">
        <Button capture onClick={onBack}>
          {t('back')}
        </Button>
        <Button
          kind="primary"
          capture
          disabled={!own.trim()}
          onClick={() => void round.skip(area, own.trim())}
        >
          {t('skip_it')}
        </Button>
      </div>
    </>
  );
}
