import { useEffect, useRef, useState } from 'preact/hooks';

export type Share = readonly [x: number, y: number];

/** Pixels a finger trembles while it only taps. */
const TREMBLE = 6;
/** A step of an arrow key, in shares of the view; five of them with Shift. */
const STEP = 0.01;
/** Milliseconds without a key after which a move by keyboard is kept. */
const SETTLES = 600;

const WAYS: Readonly<Record<string, Share>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

interface Held {
  x: number;
  y: number;
  far: boolean;
}

/** A thing that is moved by dragging or by the arrow keys: where it is meanwhile, and `keep` at the end. */
export function useMoving(at: Share, keep: (to: Share) => void) {
  const [moved, setMoved] = useState<Share | null>(null);
  const held = useRef<Held | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function take(event: PointerEvent): void {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY, far: false };
  }

  function drag(event: PointerEvent, to: Share): void {
    const start = held.current;
    if (!start) return;
    start.far ||= Math.hypot(event.clientX - start.x, event.clientY - start.y) > TREMBLE;
    if (start.far) setMoved(to);
  }

  /** Answers false when it was only tapped. */
  function drop(): boolean {
    const wasMoved = held.current?.far ?? false;
    held.current = null;
    if (wasMoved && moved) keep(moved);
    setMoved(null);
    return wasMoved;
  }

  function cancel(): void {
    held.current = null;
    setMoved(null);
  }

  /** Answers false for a key that moves nothing. */
  function step(event: KeyboardEvent): boolean {
    const way = WAYS[event.key];
    if (!way) return false;
    const next = stepped(moved ?? at, way, event.shiftKey ? 5 * STEP : STEP);
    setMoved(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      keep(next);
      setMoved(null);
    }, SETTLES);
    return true;
  }

  return { at: moved ?? at, take, drag, drop, cancel, step };
}

function stepped([x, y]: Share, [wayX, wayY]: Share, far: number): Share {
  return [within(x + wayX * far), within(y + wayY * far)];
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
