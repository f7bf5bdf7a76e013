import { useLayoutEffect } from 'preact/hooks';

/** Single keys, where no text is being typed and no sheet is open over the screen. They hold from the first moment
 * in which the screen can be seen. */
export function useKeys(keys: Record<string, () => void>): void {
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const act = keys[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}

function isBusy(target: EventTarget | null): boolean {
  const typing =
    target instanceof Element && target.closest('input, select, textarea, [role=radiogroup], .decide-photos');
  return Boolean(typing) || document.querySelector('dialog[open]') !== null;
}
