import { useDraft } from '../parts/changed';
import { Field } from '../parts/Field';

interface Props {
  label: string;
  hint?: string;
  value: string;
  most: number;
  onKeep: (text: string) => unknown;
}

/** One line that is saved when it is left or Enter is pressed. */
export function TextField({ label, hint, value, most, onKeep }: Props) {
  const [text, setText] = useDraft(value);
  const keep = () => {
    if (text.trim() !== value) void onKeep(text.trim());
  };
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {tied => (
        <input
          {...tied}
          autoComplete="off"
          enterKeyHint="next"
          maxLength={most}
          value={text}
          onInput={event => setText(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={event => event.key === 'Enter' && keep()}
        />
      )}
    </Field>
  );
}
