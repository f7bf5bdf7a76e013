import { VIN_LENGTH } from './vin';

/** Maker, description, check digit, year and the rest stand apart, as people read them out. */
const GROUPS = [0, 3, 8, 11];

/** A VIN character by character, what is wrong in it marked. For the eye alone where a field says it too. */
export function VinSpelled({ vin, wrong = [], hidden }: { vin: string; wrong?: number[]; hidden?: boolean }) {
  return (
    <p class="vin" {...(hidden ? { 'aria-hidden': true } : {})}>
      <span class="unseen">{vin}</span>
      {[...vin].slice(0, VIN_LENGTH).map((character, i) => (
        <span
          key={i}
          aria-hidden="true"
          class={[GROUPS.includes(i) && 'starts', wrong.includes(i + 1) && 'wrong'].filter(Boolean).join(' ')}
        >
          {character}
        </span>
      ))}
    </p>
  );
}
