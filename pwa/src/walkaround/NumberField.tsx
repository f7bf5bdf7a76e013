import { useDraft } from '../parts/changed';
import { Field } from '../parts/Field';
import { t } from './words';

interface Props {
  label: string;
  hint?: string;
  value: number | null;
  least: number;
  most: number;
  /** Allow tenths. */
  decimal?: boolean;
  onKeep: (value: number | null) => unknown;
}

/** A number that is saved when it is left or Enter is pressed; emptied it is taken back. */
export function NumberField({ label, hint, value, least, most, decimal, onKeep }: Props) {
  const [text, setText] = useDraft(show(value));
  const given = parse(text, decimal ?? false);
  const wrong = given === undefined || (given !== null && (given < least || given > most));
  const keep = () => {
    if (!wrong && given !== undefined && given !== value) void onKeep(given);
  };
  return (
    <Field
      label={label}
      wrong={wrong ? t('number_wrong', { least, most }) : null}
      {...(hint ? { hint } : {})}
    >
      {tied => (
        <input
          {...tied}
          class="num"
          inputMode={decimal ? 'decimal' : 'numeric'}
          enterKeyHint="next"
          autoComplete="off"
          value={text}
          onInput={event => setText(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={event => event.key === 'Enter' && keep()}
        />
      )}
    </Field>
  );
}

function show(value: number | null): string {
  return value === null ? '' : String(value);
}

/** Null for nothing, undefined for what is no number; a comma is a point on many keyboards. */
export function parse(text: string, decimal: boolean): number | null | undefined {
  const given = text.trim().replace(',', '.');
  if (given === '') return null;
  const form = decimal ? /^\d+(\.\d?)?$/ : /^\d+$/;
  return form.test(given) ? Number(given) : undefined;
}
