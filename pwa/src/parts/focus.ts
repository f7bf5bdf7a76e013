import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A form in the place of what is read, and back: the button that was tapped is gone, so the focus goes to what holds
 * both (with `tabIndex` -1), and the next Tab to the first thing in it. */
export function useKeptFocus<E extends HTMLElement>(editing: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const before = useRef(editing);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (before.current !== editing && lost) place.current?.focus({ preventScroll: true });
    before.current = editing;
  }, [editing]);
  return place;
}
