import { signal } from '@preact/signals';
import { t } from '../i18n/app';

interface Toast {
  key: number;
  text: string;
  kind: 'plain' | 'red';
  action?: { label: string; run: () => void };
}

const LASTS = 6_000;
const toasts = signal<Toast[]>([]);
let keys = 0;

/** Says something briefly. What went wrong, or can be undone, stays until it is dismissed. */
export function toast(
  text: string,
  options: { kind?: Toast['kind']; action?: NonNullable<Toast['action']> } = {},
): void {
  const key = ++keys;
  const shown: Toast = {
    key,
    text,
    kind: options.kind ?? 'plain',
    ...(options.action ? { action: options.action } : {}),
  };
  toasts.value = [...toasts.value, shown];
  if (shown.kind === 'plain' && !shown.action) setTimeout(() => dismiss(key), LASTS);
}

function dismiss(key: number): void {
  toasts.value = toasts.value.filter(it => it.key !== key);
}

/** The live region is there before anything is said in it, or screen readers would miss the first. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map(it => (
        <div key={it.key} class={`toast ${it.kind}`}>
          <span>{it.text}</span>
          <button
            type="button"
            class="button"
            onClick={() => {
              it.action?.run();
              dismiss(it.key);
            }}
          >
            {it.action?.label ?? t('dismiss')}
          </button>
        </div>
      ))}
    </div>
  );
}
