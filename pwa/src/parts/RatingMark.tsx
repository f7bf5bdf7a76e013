export type Rating = 'green' | 'yellow' | 'red' | 'not_inspected';

const SHAPES: Readonly<Record<Rating, string>> = {
  green: 'M11 1a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z',
  yellow: 'M11 1 21 11 11 21 1 11Z',
  red: 'M11 2 21 20H1Z',
  not_inspected: 'M2 2h18v18H2Z',
};

/** Colour, shape and word together: none of them stands alone. */
export function RatingMark({ rating, word }: { rating: Rating; word: string }) {
  return (
    <span class={`rating ${rating}`}>
      <svg viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <path d={SHAPES[rating]} {...(rating === 'not_inspected' ? HATCHED : { fill: 'currentColor' })} />
        {rating === 'not_inspected' && (
          <path d="M2 14 14 2M2 20 20 2M8 20 20 8" stroke="currentColor" stroke-width="1.5" />
        )}
      </svg>
      {word}
    </span>
  );
}

const HATCHED = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' };
