import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { INK, outlineOf, RIM, rimOf, type Stroke } from './ink';

const WIDTH = 1000;

interface Props {
  source: string;
  strokes: Stroke[];
  onStrokes: (strokes: Stroke[]) => void;
  picture: RefObject<HTMLImageElement | null>;
}

/** The photo with what is drawn on it; whatever points can draw. */
export function InkPad({ source, strokes, onStrokes, picture }: Props) {
  const [height, setHeight] = useState(0);
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const begin = (event: PointerEvent) => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    setStroke([pointOf(event)]);
  };
  const end = () => {
    if (stroke) onStrokes([...strokes, stroke]);
    setStroke(null);
  };
  return (
    <div class="ink-pad fitted">
      <img ref={picture} src={source} alt="" onLoad={event => setHeight(heightOf(event.currentTarget))} />
      <svg
        viewBox={`0 0 ${WIDTH} ${height || 1}`}
        aria-hidden="true"
        onPointerDown={begin}
        onPointerMove={event => stroke && setStroke([...stroke, pointOf(event)])}
        onPointerUp={end}
        onPointerCancel={() => setStroke(null)}
      >
        {[...strokes, ...(stroke ? [stroke] : [])].map((it, i) => (
          <g key={i}>
            <path d={rimOf(it, WIDTH, height)} fill={RIM} />
            <path d={outlineOf(it, WIDTH, height)} fill={INK} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function heightOf(image: HTMLImageElement): number {
  return (WIDTH * image.naturalHeight) / (image.naturalWidth || 1);
}

function pointOf(event: PointerEvent): [number, number, number] {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  return [
    (event.clientX - box.left) / box.width,
    (event.clientY - box.top) / box.height,
    event.pressure || 0.5,
  ];
}
