import './signature.css';
import { BOX, TYPED } from './strokes';

/** A signature as it was drawn, or the name that stands for it; `said` is by whom and when. */
export function SignatureShown({ name, strokes, said }: { name: string; strokes: string; said: string }) {
  if (strokes === TYPED) return <p class="signature-typed">{name}</p>;
  return (
    <svg class="signature" viewBox={`0 0 ${BOX.join(' ')}`} role="img" aria-label={said}>
      <path d={strokes} />
    </svg>
  );
}
