import scan from 'lucide-static/icons/scan-barcode.svg?raw';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import type { Fields } from './draft';
import { ScanSheet } from './ScanSheet';
import { type Typed, tidied, typed } from './typing';
import { VinSpelled } from './VinSpelled';
import { VIN_LENGTH } from './vin';
import { t } from './words';

interface Props {
  fields: Pick<Fields, 'vin' | 'vin_reason'>;
  /** Told when it was tried to save without a full VIN and without a reason. */
  wrong: string | null;
  onChange: (change: Partial<Fields>) => void;
}

/** The VIN by typing or by barcode, judged with each character; where it can't be full, the reason. */
export function VinField({ fields, wrong, onChange }: Props) {
  const [scanning, setScanning] = useState(false);
  const judged = typed(fields.vin);
  const isFaulty = judged.kind === 'letters' || judged.kind === 'check_digit';
  return (
    <div class="vin-said">
      <Field label={t('vin')} hint={hint(judged)} wrong={isFaulty ? say(judged) : null}>
        {tied => (
          <div class="vin-row">
            <input
              {...tied}
              class="vin-input"
              autoComplete="off"
              autoCapitalize="characters"
              spellcheck={false}
              maxLength={VIN_LENGTH + 8}
              value={fields.vin}
              onInput={event => {
                const vin = tidied(event.currentTarget.value);
                event.currentTarget.value = vin;
                onChange({ vin });
              }}
            />
            <Button capture icon={scan} onClick={() => setScanning(true)}>
              {t('scan')}
            </Button>
          </div>
        )}
      </Field>
      {isFaulty && <VinSpelled vin={fields.vin} wrong={judged.places} hidden />}
      {judged.kind !== 'full' && (
        <Field label={t('vin_reason')} hint={t('vin_reason_hint')} wrong={wrong}>
          {tied => (
            <input
              {...tied}
              maxLength={500}
              value={fields.vin_reason}
              onInput={event => onChange({ vin_reason: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      {scanning && (
        <ScanSheet
          onClose={() => setScanning(false)}
          onRead={vin => {
            setScanning(false);
            onChange({ vin });
          }}
        />
      )}
    </div>
  );
}

function hint(judged: Typed): string {
  if (judged.kind === 'full') return t('vin_full');
  if (judged.kind !== 'short') return t('vin_hint');
  return judged.typed === 0 ? t('vin_hint') : t('vin_typed', { count: judged.typed });
}

function say(judged: Typed): string {
  if (judged.kind === 'check_digit') return t('vin_check', { read: judged.read, wanted: judged.wanted });
  if (judged.kind !== 'letters') return '';
  const { places, letter, likely } = judged;
  const told = t('vin_letters', { place: places[0] ?? 0, letter });
  return likely ? `${told} ${t('vin_likely', { likely })}` : told;
}
