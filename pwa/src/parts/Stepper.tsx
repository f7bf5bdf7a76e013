import { Button } from './Button';
import { t } from './stepper_words';
import './stepper.css';

interface Props {
  label: string;
  value: number;
  least: number;
  most: number;
  hint?: string;
  onStep: (value: number) => void;
}

/** A small number with less and more. */
export function Stepper({ label, value, least, most, hint, onStep }: Props) {
  return (
    <fieldset class="count" aria-label={label}>
      <span>
        <span class="label">{label}</span>
        <output class="num">{value}</output>
        {hint && <span class="label">{hint}</span>}
      </span>
      <Button capture label={t('less')} disabled={value <= least} onClick={() => onStep(value - 1)}>
        −
      </Button>
      <Button capture label={t('more')} disabled={value >= most} onClick={() => onStep(value + 1)}>
        +
      </Button>
    </fieldset>
  );
}
