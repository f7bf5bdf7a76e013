import type { Part } from './template';

/** The tablet's copy of `lotwalk.inspections.totals`: whole minor units, rounded half up per service, run by the
 * same vectors (tests/vectors/totals.json). What the server says replaces it as soon as it is known. */
export interface Totals {
  labour: number;
  parts: number;
  tax: number;
  total: number;
}

/** `divisor` > 0; away from zero for negative amounts. */
export function divideHalfUp(amount: number, divisor: number): number {
  const sign = amount < 0 ? -1 : 1;
  return sign * Math.floor((2 * Math.abs(amount) + divisor) / (2 * divisor)) || 0;
}

export function partPrice(part: Pick<Part, 'quantity_tenths' | 'price'>): number {
  return divideHalfUp(part.quantity_tenths * part.price, 10);
}

/** Of one service: tax is taken once, of labour and parts as they were rounded. */
export function totals(
  labourTenths: number,
  labourRate: number,
  parts: readonly Part[],
  taxBasisPoints: number,
): Totals {
  const labour = divideHalfUp(labourTenths * labourRate, 10);
  const price = parts.reduce((sum, part) => sum + partPrice(part), 0);
  const tax = divideHalfUp((labour + price) * taxBasisPoints, 10_000);
  return { labour, parts: price, tax, total: labour + price + tax };
}
