import { useRef, useState } from 'preact/hooks';

/** Calls `follow` inside the very render in which `value` is another than in the last one. An effect would come after
 * the paint, and on a slow tablet take away what was typed before it. */
export function useChanged(value: unknown, follow: () => void): void {
  const seen = useRef(value);
  if (seen.current === value) return;
  seen.current = value;
  follow();
}

/** What is typed over a kept value; a kept value that changes shows itself. */
export function useDraft<T>(kept: T): [T, (next: T) => void] {
  const [draft, setDraft] = useState<T>(kept);
  useChanged(kept, () => setDraft(kept));
  return [draft, setDraft];
}
