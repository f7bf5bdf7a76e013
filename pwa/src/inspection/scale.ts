import { rated } from './ratings';
import type { Limit } from './template';
import { redEdge } from './wear';

/** A scale from 0 to 100 with the coloured stretches of a limit, and where a reading stands on it. */
export interface Scale {
  stretches: { rating: 'green' | 'yellow' | 'red'; from: number; to: number }[];
  place: (value: number, target?: number) => number;
}

/** The stretch around the two limits that is worth looking at, whatever the instrument could read. */
const BEYOND_RED = 1.5;
const BEYOND_GREEN = 2.5;

/** Null where the limit doesn't say where red and green begin. */
export function scaleOf(limit: Limit): Scale | null {
  const { edge: red, sign } = redEdge(limit);
  const green = limit.green.above ?? limit.green.at_least ?? limit.green.at_most ?? limit.green.below;
  if (red === undefined || green === undefined) return null;
  const width = Math.abs(green - red) || Math.abs(green) || 1;
  const [low, high] = ends(limit, red - sign * BEYOND_RED * width, green + sign * BEYOND_GREEN * width);
  const share = (value: number) => clamp(((value - low) / (high - low || 1)) * 100);
  return {
    stretches: sign === 1 ? rising(share(red), share(green)) : falling(share(green), share(red)),
    place: (value, target) => share(rated(limit, value, target) / 100),
  };
}

function ends(limit: Limit, one: number, other: number): [number, number] {
  const least = limit.deviation ? 0 : limit.least;
  return [Math.max(least, Math.min(one, other)), Math.min(limit.most, Math.max(one, other))];
}

function rising(red: number, green: number): Scale['stretches'] {
  return [
    { rating: 'red', from: 0, to: red },
    { rating: 'yellow', from: red, to: green },
    { rating: 'green', from: green, to: 100 },
  ];
}

function falling(green: number, red: number): Scale['stretches'] {
  return [
    { rating: 'green', from: 0, to: green },
    { rating: 'yellow', from: green, to: red },
    { rating: 'red', from: red, to: 100 },
  ];
}

function clamp(share: number): number {
  return Math.round(Math.min(100, Math.max(0, share)) * 10) / 10;
}
