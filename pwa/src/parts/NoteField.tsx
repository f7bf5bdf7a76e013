import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from './Field';

/** Milliseconds without a letter after which a text is saved: a tablet may be put away in mid-sentence. */
const PAUSE = 1_500;

interface Props {
  label: string;
  hint: string;
  value: string;
  onKeep: (text: string) => unknown;
}

/** A text that is saved when its writer pauses or leaves. */
export function NoteField({ label, hint, value, onKeep }: Props) {
  const [text, setText] = useState(value);
  const written = useRef(value);
  const kept = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  function settle() {
    clearTimeout(timer.current);
    if (written.current === kept.current) return;
    kept.current = written.current;
    void keep.current(written.current);
  }
  function write(next: string) {
    written.current = next;
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, PAUSE);
  }
  useEffect(() => settle, []);
  return (
    <Field label={label}>
      {tied => (
        <textarea
          {...tied}
          rows={2}
          maxLength={2000}
          placeholder={hint}
          value={text}
          onInput={event => write(event.currentTarget.value)}
          onBlur={settle}
        />
      )}
    </Field>
  );
}
