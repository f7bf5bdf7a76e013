import type { Ref } from 'preact';
import { useEffect, useImperativeHandle, useRef, useState } from 'preact/hooks';
import Pad from 'signature_pad';
import { theme } from '../app/theme';
import { Button } from './Button';
import { t } from './signature_words';
import { pathOf } from './strokes';
import './signature.css';

export interface Signed {
  /** The strokes as an SVG path, or null while there are none. */
  path(): string | null;
}

/** A box to sign in. */
export function SignaturePad({ signed }: { signed: Ref<Signed> }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad | null>(null);
  const [empty, setEmpty] = useState(true);
  useEffect(() => {
    if (!canvas.current) return;
    const made = open(canvas.current, () => setEmpty(false));
    pad.current = made.pad;
    return made.close;
  }, [theme.value]);
  useImperativeHandle(signed, () => ({ path: () => strokesOf(pad.current, canvas.current) }), []);
  const clear = () => {
    pad.current?.clear();
    setEmpty(true);
  };
  return (
    <div class="signature-box">
      <canvas ref={canvas} aria-label={t('sign_here')} role="img" />
      {empty && <span aria-hidden="true">{t('sign_here')}</span>}
      <Button kind="plain" capture disabled={empty} onClick={clear}>
        {t('clear_pad')}
      </Button>
    </div>
  );
}

/** The pad draws in real pixels: when its box changes, it is measured anew and drawn again. */
function open(canvas: HTMLCanvasElement, onStroke: () => void) {
  const pad = new Pad(canvas, { penColor: getComputedStyle(canvas).color, minWidth: 1, maxWidth: 2.6 });
  pad.addEventListener('endStroke', onStroke);
  const fit = () => {
    const ratio = Math.max(1, devicePixelRatio);
    canvas.width = canvas.offsetWidth * ratio;
    canvas.height = canvas.offsetHeight * ratio;
    canvas.getContext('2d')?.scale(ratio, ratio);
    pad.redraw();
  };
  const watch = new ResizeObserver(fit);
  watch.observe(canvas);
  const close = () => {
    watch.disconnect();
    pad.off();
  };
  return { pad, close };
}

function strokesOf(pad: Pad | null, canvas: HTMLCanvasElement | null): string | null {
  if (!pad || !canvas || pad.isEmpty()) return null;
  const strokes = pad.toData().map(group => group.points);
  return pathOf(strokes, canvas.offsetWidth, canvas.offsetHeight);
}
