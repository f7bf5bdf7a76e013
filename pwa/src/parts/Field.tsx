import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string;
  /** What is wrong, told at the field. */
  wrong?: string | null;
  /** Draws the control with what ties it to label, hint and fault. */
  children: (tied: Tied) => ComponentChildren;
}

export interface Tied {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

export function Field({ label, hint, wrong, children }: Props) {
  const id = useId();
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const tied: Tied = {
    id,
    'aria-describedby': told || undefined,
    'aria-invalid': wrong ? 'true' : undefined,
  };
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children(tied)}
      {hint && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {wrong && (
        <span class="told" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}
