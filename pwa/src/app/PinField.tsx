import { Field } from '../parts/Field';

interface Props {
  label: string;
  value: string;
  wrong?: string | null;
  onInput: (digits: string) => void;
}

/** Digits only, from the number pad. Not a password to a browser, which would offer to save it for the site. */
export function PinField({ label, value, wrong, onInput }: Props) {
  return (
    <Field label={label} wrong={wrong ?? null}>
      {tied => (
        <input
          {...tied}
          class="pin-input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          maxLength={6}
          value={value}
          onInput={event => {
            const digits = event.currentTarget.value.replace(/\D/g, '');
            event.currentTarget.value = digits;
            onInput(digits);
          }}
        />
      )}
    </Field>
  );
}
