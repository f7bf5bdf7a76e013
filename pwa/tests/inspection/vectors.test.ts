import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proposed, rating, ratingAfter } from '../../src/inspection/ratings';
import { type Limit, type Measurement, measurementOn } from '../../src/inspection/template';
import { monthsLeft, type Reading } from '../../src/inspection/wear';

/** The same files that the server's tests read. */
function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface Ratings {
  limits: Record<string, Limit>;
  readings: { limit: string; value: number; target?: number; rating: string }[];
  items: {
    body?: string;
    measurements: Omit<Measurement, 'name'>[];
    readings: Record<string, number>;
    proposed: string | null;
  }[];
}

interface Projection {
  limit: string;
  earlier: Reading;
  later: Reading;
  months_left: number | null;
}

const ratings = vectors<Ratings>('ratings');

test.each(ratings.readings)('$limit at $value is $rating', ({ limit, value, target, rating: expected }) => {
  expect(rating(ratings.limits[limit] as Limit, value, target)).toBe(expected);
});

test.each(ratings.items)(
  '$readings proposes $proposed',
  ({ body, measurements, readings, proposed: expected }) => {
    const item = { measurements: measurements.map(it => measurementOn({ ...it, name: {} }, body)) };
    expect(proposed(item, ratings.limits, readings)).toBe(expected);
  },
);

test.each(vectors<{ projections: Projection[] }>('wear').projections)(
  '$limit from $earlier to $later: $months_left months',
  ({ limit, earlier, later, months_left }) => {
    expect(monthsLeft(earlier, later, ratings.limits[limit] as Limit)).toBe(months_left);
  },
);

describe('what a measurement proposes', () => {
  const item = {
    measurements: [
      { key: 'left', name: {}, limit: 'pads' },
      { key: 'right', name: {}, limit: 'pads' },
    ],
  };

  test('is the worst of the item', () => {
    expect(proposed(item, ratings.limits, { left: 8, right: 2.9 })).toBe('red');
  });

  test('is nothing before anything was read', () => {
    expect(proposed(item, ratings.limits, {})).toBeNull();
  });

  test('is followed until a person says otherwise', () => {
    expect(ratingAfter(null, null, 'red')).toBe('red');
    expect(ratingAfter('red', 'red', 'yellow')).toBe('yellow');
    expect(ratingAfter('green', 'red', 'yellow')).toBe('green');
    expect(ratingAfter('not_inspected', null, 'red')).toBe('not_inspected');
  });
});
