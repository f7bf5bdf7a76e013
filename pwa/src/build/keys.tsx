import { useState } from 'preact/hooks';
import { useKeys } from '../approval/keys';
import { Sheet } from '../parts/Sheet';
import { undoLast } from './acts';
import { t } from './words';

/** The desk's keys; answers with the list of them, while that is asked for. Enter is each row's own. */
export function useBuildKeys() {
  const [helped, help] = useState(false);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    '/': () => focusOn('#find-service'),
    c: () => focusOn('#new-concern'),
    n: () => press('.build-find .button'),
    x: () => removeFocused(),
    u: () => void undoLast(),
    '?': () => help(true),
  });
  return helped ? <Help onClose={() => help(false)} /> : null;
}

function move(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.build [data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.focus();
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}

function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

/** The button beside the row that has the focus. */
function removeFocused(): void {
  const row = document.activeElement?.closest('.build-service');
  row?.querySelector<HTMLElement>('.build-line + .button')?.click();
}

function Help({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('help')} onClose={onClose}>
      <ul class="build-keys">
        {t('help_text')
          .split(' · ')
          .map(it => (
            <li key={it}>{it}</li>
          ))}
      </ul>
    </Sheet>
  );
}
