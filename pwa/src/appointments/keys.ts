import { useLayoutEffect } from 'preact/hooks';

interface Acts {
  turn: (by: number) => void;
  today: () => void;
  book: () => void;
  walkIn: () => void;
}

/** The keyboard of the calendar; never while something is typed or floats over it. */
export function useKeys(acts: Acts): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = actOf(event.key, acts);
      if (!act || event.metaKey || event.ctrlKey || event.altKey || isElsewhere(event.target)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

function actOf(key: string, { turn, today, book, walkIn }: Acts): (() => void) | undefined {
  const known: Record<string, () => void> = {
    ArrowLeft: () => turn(-1),
    ArrowRight: () => turn(1),
    t: today,
    b: book,
    w: walkIn,
    j: () => step(1),
    k: () => step(-1),
  };
  return known[key];
}

/** From visit to visit; Enter is the button's own. */
function step(by: number): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.appointments .visit')];
  const at = cards.indexOf(document.activeElement as HTMLElement);
  cards[at === -1 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)]?.focus();
}

function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  return target instanceof Element && target.closest('input, textarea, select, [role="radiogroup"]') !== null;
}
