import type { Bound, Item, Limit, Measurement, Readings } from './template';

/** The tablet's copy of `lotwalk.inspections.ratings`: pure, exact at the boundaries, run by the same vectors
 * (tests/vectors/ratings.json). Readings are compared as whole hundredths, because 32.3 - 27.3 isn't 5. */
export type Rating = 'green' | 'yellow' | 'red';
export type Answered = Rating | 'not_inspected';

const WORST_FIRST: readonly Rating[] = ['red', 'yellow', 'green'];

/** Halves go to the even neighbour, as on the server. */
export function hundredths(value: number): number {
  const scaled = value * 100;
  const below = Math.floor(scaled);
  if (scaled - below !== 0.5) return Math.round(scaled);
  return below % 2 === 0 ? below : below + 1;
}

export function within(bound: Bound, value: number): boolean {
  if (bound.above !== undefined) return value > hundredths(bound.above);
  if (bound.at_least !== undefined) return value >= hundredths(bound.at_least);
  if (bound.at_most !== undefined) return value <= hundredths(bound.at_most);
  return bound.below !== undefined && value < hundredths(bound.below);
}

/** What is compared with the limit: the reading, or its distance from the target. */
export function rated(limit: Limit, value: number, target = 0): number {
  return limit.deviation ? Math.abs(hundredths(value) - hundredths(target)) : hundredths(value);
}

/** Of one reading; `target` counts only for a deviation. */
export function rating(limit: Limit, value: number, target = 0): Rating {
  const measured = rated(limit, value, target);
  if (within(limit.red, measured)) return 'red';
  return within(limit.green, measured) ? 'green' : 'yellow';
}

/** What one measurement proposes; null while it, its limit or its target is missing. */
export function ratingOf(
  it: Measurement,
  limits: Readonly<Record<string, Limit>>,
  readings: Readings,
): Rating | null {
  const value = readings[it.key];
  const limit = limits[it.limit ?? ''];
  const target = it.against ? readings[it.against] : 0;
  if (value === undefined || !limit || target === undefined) return null;
  return rating(limit, value, target);
}

export function worst(ratings: readonly (Rating | null)[]): Rating | null {
  return WORST_FIRST.find(candidate => ratings.includes(candidate)) ?? null;
}

/** The worst of an item's measurements; null when nothing that has a limit was read. */
export function proposed(
  item: Pick<Item, 'measurements'>,
  limits: Readonly<Record<string, Limit>>,
  readings: Readings,
): Rating | null {
  return worst((item.measurements ?? []).map(it => ratingOf(it, limits, readings)));
}

/** The rating after a new reading: the new proposal, unless a person had said otherwise than the old one. */
export function ratingAfter(
  before: Answered | null,
  oldProposal: Rating | null,
  proposal: Rating | null,
): Answered | null {
  const overridden = before !== null && before !== oldProposal;
  return overridden ? before : (proposal ?? before);
}
