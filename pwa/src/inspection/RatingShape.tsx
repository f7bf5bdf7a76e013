import type { Answered } from './ratings';
import './rating.css';

/** A rating's shape, in its colour where it isn't told otherwise. Never without a word beside or behind it. */
export function RatingShape({ rating }: { rating: Answered | null }) {
  return (
    <svg class={`shape ${rating ?? 'unanswered'}`} viewBox="0 0 22 22" aria-hidden="true" focusable="false">
      {draw(rating)}
    </svg>
  );
}

function draw(rating: Answered | null) {
  if (rating === 'green') return <circle cx="11" cy="11" r="9" fill="currentColor" />;
  if (rating === 'yellow') return <path d="M11 1 21 11 11 21 1 11z" fill="currentColor" />;
  if (rating === 'red') return <path d="M11 2 21 20H1z" fill="currentColor" />;
  if (rating === null)
    return <circle cx="11" cy="11" r="7.5" fill="none" stroke="currentColor" stroke-width="2" />;
  return (
    <g fill="none" stroke="currentColor" stroke-width="2.5">
      <circle cx="11" cy="11" r="8.5" />
      <path d="m5 17 12-12" />
    </g>
  );
}
