import { useId, useRef } from 'preact/hooks';

export interface Option<V extends string> {
  value: V;
  label: string;
}

interface Props<V extends string> {
  label: string;
  options: readonly Option<V>[];
  value: V | null;
  capture?: boolean;
  onChoose: (value: V) => void;
}

/** One of a few, as chips: a radio group with the arrow keys of one. */
export function Choice<V extends string>({ label, options, value, capture, onChoose }: Props<V>) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const chosen = options.findIndex(option => option.value === value);
  const step = (by: number) => {
    const next = options[(Math.max(chosen, 0) + by + options.length) % options.length];
    if (!next) return;
    onChoose(next.value);
    row.current?.querySelectorAll('button')[options.indexOf(next)]?.focus();
  };
  return (
    <div class="choices">
      <div class="label" id={id}>
        {label}
      </div>
      <div class="choices-row" role="radiogroup" aria-labelledby={id} ref={row} onKeyDown={byArrows(step)}>
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useSemanticElements: a chip shows its whole state by itself, an input can't
          <button
            key={option.value}
            type="button"
            role="radio"
            class={capture ? 'choice capture' : 'choice'}
            aria-checked={option.value === value}
            tabIndex={i === Math.max(chosen, 0) ? 0 : -1}
            onClick={() => onChoose(option.value)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function byArrows(step: (by: number) => void) {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  return (event: KeyboardEvent) => {
    const by = steps[event.key];
    if (!by) return;
    event.preventDefault();
    step(by);
  };
}

/** One chip that is on or off. */
export function Toggle(props: {
  label: string;
  on: boolean;
  capture?: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <button
      type="button"
      class={props.capture ? 'choice capture' : 'choice'}
      aria-pressed={props.on}
      onClick={() => props.onChange(!props.on)}
    >
      {props.label}
    </button>
  );
}
