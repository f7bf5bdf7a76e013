import plus from 'lucide-static/icons/plus.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { type Fault, NO_PART, type OfferText, type PartText } from './offer';
import { t } from './words';

interface Props {
  offer: OfferText;
  wrong: Fault | null;
  onChange: (change: Partial<OfferText>) => void;
}

/** What is done, how long it takes, and the parts it needs. */
export function OfferFields({ offer, wrong, onChange }: Props) {
  const setPart = (at: number, change: Partial<PartText>) =>
    onChange({ parts: offer.parts.map((part, i) => (i === at ? { ...part, ...change } : part)) });
  return (
    <>
      <div class="offer-head">
        <Field label={t('description')} wrong={wrong === 'wrong_description' ? t(wrong) : null}>
          {tied => (
            <input
              {...tied}
              value={offer.description}
              maxLength={200}
              onInput={event => onChange({ description: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={t('labour')} wrong={wrong === 'wrong_hours' ? t(wrong) : null}>
          {tied => (
            <input
              {...tied}
              class="num"
              inputMode="decimal"
              value={offer.hours}
              onInput={event => onChange({ hours: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <fieldset class="parts" aria-label={t('parts')}>
        {offer.parts.map((part, i) => (
          <PartFields
            key={i}
            number={i + 1}
            part={part}
            onChange={change => setPart(i, change)}
            onRemove={() => onChange({ parts: offer.parts.filter((_, other) => other !== i) })}
          />
        ))}
        {wrong === 'wrong_parts' && <p class="told">{t(wrong)}</p>}
        <Button icon={plus} onClick={() => onChange({ parts: [...offer.parts, NO_PART] })}>
          {t('add_part')}
        </Button>
      </fieldset>
    </>
  );
}

interface PartProps {
  number: number;
  part: PartText;
  onChange: (change: Partial<PartText>) => void;
  onRemove: () => void;
}

function PartFields({ number, part, onChange, onRemove }: PartProps) {
  const field = (name: keyof PartText, label: string, figures: boolean) => (
    <Field label={label}>
      {tied => (
        <input
          {...tied}
          class={figures ? 'num' : ''}
          inputMode={figures ? 'decimal' : 'text'}
          value={part[name]}
          maxLength={200}
          onInput={event => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="part" aria-label={t('part', { number })}>
      {field('description', t('part_description'), false)}
      {field('number', t('part_number'), false)}
      {field('quantity', t('part_quantity'), true)}
      {field('price', t('part_price'), true)}
      <Button kind="plain" icon={x} label={t('remove_part', { number })} onClick={onRemove} />
    </fieldset>
  );
}
