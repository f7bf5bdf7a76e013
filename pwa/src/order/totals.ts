/** The tablet's copy of `lotwalk.repair_orders.totals`: whole minor units, rounded half up per service, run by the
 * same vectors (tests/vectors/totals.json). What the server says replaces it as soon as it is known. Pure. */

export interface Part {
  number: string;
  description: string;
  /** 10 is one piece. */
  quantity_tenths: number;
  /** For one, in minor units. */
  price: number;
}

export interface Totals {
  labour: number;
  parts: number;
  fees: number;
  discount: number;
  tax: number;
  total: number;
}

/** What one payer owes: a billing type of the client itself, or of one of its billing accounts. */
export interface Share extends Totals {
  billing_type: string;
  billing_account: string | null;
}

export interface OrderTotals extends Totals {
  shares: Share[];
}

export const BILLING_TYPES = [
  'customer',
  'warranty',
  'internal',
  'policy',
  'campaign',
  'recall',
  'insurance',
  'fleet',
] as const;
export type BillingType = (typeof BILLING_TYPES)[number];

/** `divisor` > 0; away from zero for negative amounts. */
export function divideHalfUp(amount: number, divisor: number): number {
  const sign = amount < 0 ? -1 : 1;
  return sign * Math.floor((2 * Math.abs(amount) + divisor) / (2 * divisor)) || 0;
}

export function partPrice(part: Pick<Part, 'quantity_tenths' | 'price'>): number {
  return divideHalfUp(part.quantity_tenths * part.price, 10);
}

/** Labour, parts and fees: what a discount can't be larger than. */
export function beforeDiscount({ labour, parts, fees }: Pick<Totals, 'labour' | 'parts' | 'fees'>): number {
  return labour + parts + fees;
}

/** Of one service. Tax is taken once, of what is left of labour, parts and fees as they were rounded. A discount
 * never takes more than there is. */
export function totals(
  labourTenths: number,
  labourRate: number,
  parts: readonly Pick<Part, 'quantity_tenths' | 'price'>[],
  taxBasisPoints: number,
  fees = 0,
  asked = 0,
): Totals {
  const labour = divideHalfUp(labourTenths * labourRate, 10);
  const price = parts.reduce((sum, part) => sum + partPrice(part), 0);
  const before = beforeDiscount({ labour, parts: price, fees });
  const discount = Math.min(asked, before);
  const tax = divideHalfUp((before - discount) * taxBasisPoints, 10_000);
  return { labour, parts: price, fees, discount, tax, total: before - discount + tax };
}

/** A row of a service, as far as it costs something. */
export interface Sold extends Omit<Totals, 'parts'> {
  parts_total: number;
  state: string;
  billing_type: string;
  billing_account: string | null;
}

const NOT_SOLD = ['refused', 'skipped'];

/** What was refused or skipped costs nobody anything. */
export function orderTotals(services: readonly Sold[]): OrderTotals {
  const payers = new Map<string, Sold[]>();
  for (const service of services.filter(it => !NOT_SOLD.includes(it.state))) {
    const payer = `${rank(service.billing_type)} ${service.billing_account ?? ''}`;
    payers.set(payer, [...(payers.get(payer) ?? []), service]);
  }
  const shares = [...payers.keys()].sort().map(payer => share(payers.get(payer) ?? []));
  return { ...summed(shares), shares };
}

/** There are fewer than ten types, so one digit sorts them. */
function rank(type: string): number {
  return BILLING_TYPES.indexOf(type as BillingType);
}

function share(services: readonly Sold[]): Share {
  const [{ billing_type = '', billing_account = null } = {}] = services;
  const all = services.map(it => ({ ...it, parts: it.parts_total }));
  return { ...summed(all), billing_type, billing_account };
}

function summed(all: readonly Totals[]): Totals {
  const sum = (name: keyof Totals) => all.reduce((total, it) => total + it[name], 0);
  return {
    labour: sum('labour'),
    parts: sum('parts'),
    fees: sum('fees'),
    discount: sum('discount'),
    tax: sum('tax'),
    total: sum('total'),
  };
}
