import plus from 'lucide-static/icons/plus.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { NO_PART, type PartText } from './draft';
import { t } from './words';

interface Props {
  parts: PartText[];
  wrong: string | null;
  onChange: (parts: PartText[]) => void;
}

export function PartsFields({ parts, wrong, onChange }: Props) {
  const set = (at: number, change: Partial<PartText>) =>
    onChange(parts.map((part, i) => (i === at ? { ...part, ...change } : part)));
  return (
    <fieldset class="service-parts" aria-label={t('parts')}>
      {parts.map((part, i) => (
        <PartFields
          key={i}
          number={i + 1}
          part={part}
          onChange={change => set(i, change)}
          onRemove={() => onChange(parts.filter((_, other) => other !== i))}
        />
      ))}
      {wrong && <p class="told">{wrong}</p>}
      {parts.length < 50 && (
        <Button icon={plus} onClick={() => onChange([...parts, NO_PART])}>
          {t('add_part')}
        </Button>
      )}
    </fieldset>
  );
}

interface PartProps {
  number: number;
  part: PartText;
  onChange: (change: Partial<PartText>) => void;
  onRemove: () => void;
}

function PartFields({ number, part, onChange, onRemove }: PartProps) {
  const field = (name: keyof PartText, label: string, most: number, figures = false) => (
    <Field label={label}>
      {tied => (
        <input
          {...tied}
          class={figures ? 'num' : ''}
          inputMode={figures ? 'decimal' : 'text'}
          autoComplete="off"
          maxLength={most}
          value={part[name]}
          onInput={event => onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="service-part" aria-label={t('part', { number })}>
      {field('description', t('part_description'), 200)}
      {field('number', t('part_number'), 60)}
      {field('quantity', t('part_quantity'), 8, true)}
      {field('price', t('part_price'), 12, true)}
      <Button kind="plain" icon={x} label={t('remove_part', { number })} onClick={onRemove} />
    </fieldset>
  );
}
