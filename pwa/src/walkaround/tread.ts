/** Which readings of a tire are good, worn, or must be replaced. Pure. */

import type { Body } from '../diagrams/areas';

export type Wear = 'green' | 'yellow' | 'red';
export type TreadUnit = '32nds' | 'mm';

const MM_IN_A_32ND = 25.4 / 32;
const GOOD_FROM = 6;
const WORN_FROM = 3;
/** Heavy trucks: the legal least is 4/32 in on the steered axle and 2/32 in elsewhere (49 CFR 393.75). */
const TRUCK_STEER_FROM = 4;
const TRUCK_OTHER_FROM = 2;

export const CAR_TIRES = ['left_front', 'right_front', 'left_rear', 'right_rear', 'spare'] as const;
export const TRUCK_TIRES = [
  'left_front',
  'right_front',
  'left_rear',
  'right_rear',
  'left_rear_inner',
  'right_rear_inner',
  'spare',
] as const;
export type Position = (typeof TRUCK_TIRES)[number];

export function tiresOf(body: Body): readonly Position[] {
  return body === 'truck' ? TRUCK_TIRES : CAR_TIRES;
}

export function rateTread(value: number, unit: TreadUnit, position: Position, body: Body): Wear {
  const depth = unit === 'mm' ? value / MM_IN_A_32ND : value;
  if (depth >= GOOD_FROM) return 'green';
  return depth >= leastTread(position, body) ? 'yellow' : 'red';
}

/** The depth below which the tire must go, in 32nds of an inch. */
export function leastTread(position: Position, body: Body): number {
  if (body !== 'truck') return WORN_FROM;
  return position.endsWith('_front') ? TRUCK_STEER_FROM : TRUCK_OTHER_FROM;
}

/** The worst of the three readings speaks for the tire; null where none was taken. */
export function rateTire(
  readings: readonly (number | null | undefined)[],
  unit: TreadUnit,
  position: Position,
  body: Body,
) {
  const ratings = readings.filter(isNumber).map(value => rateTread(value, unit, position, body));
  return (['red', 'yellow', 'green'] as const).find(rating => ratings.includes(rating)) ?? null;
}

/** Age in years of a tire by its DOT week and year ("2319" is week 23 of 2019); null when that says nothing. */
export function ageOf(dot: string | null | undefined, today: Date): number | null {
  const [, week, year] = /^([0-4]\d|5[0-3])(\d\d)$/.exec(dot ?? '') ?? [];
  if (!week || !year) return null;
  const made = Date.UTC(century(Number(year), today), 0, 1) + (Number(week) - 1) * 7 * 86_400_000;
  const years = (today.getTime() - made) / (365.25 * 86_400_000);
  return years < 0 ? null : Math.floor(years * 10) / 10;
}

/** Two digits of a year that isn't in the future; four-digit codes began in 2000. */
function century(year: number, today: Date): number {
  return year + 2000 <= today.getUTCFullYear() ? year + 2000 : year + 1900;
}

export function rateAge(years: number): Wear {
  if (years < 6) return 'green';
  return years <= 8 ? 'yellow' : 'red';
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}
