import { RatingShape } from './RatingShape';
import type { Answered } from './ratings';
import { t } from './words';

const RATINGS: readonly Answered[] = ['green', 'yellow', 'red', 'not_inspected'];

interface Props {
  label: string;
  value: Answered | null;
  onRate: (rating: Answered) => void;
}

/** Four large targets: colour and shape to be seen, the word to be heard and read on hover. */
export function RateButtons({ label, value, onRate }: Props) {
  return (
    <fieldset class="rate" aria-label={label}>
      {RATINGS.map(rating => (
        <button
          key={rating}
          type="button"
          class={rating}
          aria-pressed={value === rating}
          aria-label={t(rating)}
          title={t(rating)}
          onClick={() => onRate(rating)}
        >
          <RatingShape rating={rating} />
        </button>
      ))}
    </fieldset>
  );
}
