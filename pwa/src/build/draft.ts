/** A service while it is typed: figures as text, so that half a number is no error yet. Pure. */

import { decimalsOf, minor, sayMinor, sayTenths, tenths } from '../inspection/figures';
import { type BillingType, beforeDiscount, type Part, type Totals, totals } from '../order/totals';
import type { Location } from '../types';
import type { Fields } from './captures';
import type { Service } from './rows';
import type { Offer } from './shelf';

export interface PartText {
  description: string;
  number: string;
  quantity: string;
  price: string;
}

export interface Draft {
  op_code: string;
  description: string;
  hours: string;
  rate: string;
  parts: PartText[];
  fees: string;
  discount: string;
  billing_type: BillingType;
  billing_account: string | null;
  concern: string | null;
  internal_comment: string;
  customer_comment: string;
}

export type Fault =
  | 'description'
  | 'hours'
  | 'rate'
  | 'parts'
  | 'fees'
  | 'discount'
  | 'discount_large'
  | 'large';

export const NO_PART: PartText = { description: '', number: '', quantity: '1', price: '' };
/** What the server takes at most for one service: see `lotwalk.repair_orders.rules.MOST`. */
const MOST = 100_000_000_000;
const MOST_PRICE = 100_000_000;

export function ofService(service: Service, currency: string): Draft {
  const { op_code, description, billing_type, billing_account, concern } = service;
  const { internal_comment, customer_comment } = service;
  const said = { op_code, description, internal_comment, customer_comment };
  return { ...said, ...figuresOf(service, currency), billing_type, billing_account, concern };
}

/** What was typed over `before`, now over `after`. */
export function rebased(draft: Draft, before: Draft, after: Draft): Draft {
  const typed = Object.entries(draft).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof Draft]),
  );
  return { ...after, ...Object.fromEntries(typed) };
}

/** Of what is offered, or of nothing: a free entry at the location's rate. */
export function ofOffer(offer: Offer | null, location: Location | undefined): Draft {
  const { op_code = '', description = '', labour_tenths = 0, parts = [] } = offer ?? {};
  const labour_rate = offer?.labour_rate ?? location?.labour_rate ?? 0;
  const price = { labour_tenths, labour_rate, parts, fees: 0, discount: 0 };
  const figures = figuresOf(price, location?.currency ?? 'USD');
  const words = { op_code, description, internal_comment: '', customer_comment: '' };
  const billing_type = offer?.billing_type ?? 'customer';
  return { ...words, ...figures, billing_type, billing_account: null, concern: null };
}

type Figures = Pick<Service, 'labour_tenths' | 'labour_rate' | 'parts' | 'fees' | 'discount'>;

function figuresOf({ labour_tenths, labour_rate, parts, fees, discount }: Figures, currency: string) {
  const say = (amount: number) => sayMinor(amount, decimalsOf(currency));
  return {
    hours: sayTenths(labour_tenths),
    rate: say(labour_rate),
    fees: fees ? say(fees) : '',
    discount: discount ? say(discount) : '',
    parts: parts.map(part => ({
      description: part.description,
      number: part.number ?? '',
      quantity: sayTenths(part.quantity_tenths),
      price: say(part.price),
    })),
  };
}

/** What was typed in the server's figures; where something is no figure, null. */
export interface Read {
  fields: Fields | null;
  price: Totals | null;
  /** All of them at once. */
  faults: Fault[];
}

export function read(draft: Draft, location: Location | undefined): Read {
  const decimals = decimalsOf(location?.currency ?? 'USD');
  const labour_tenths = bounded(tenths(draft.hours || '0'), 10_000);
  const [labour_rate, fees, discount] = [draft.rate, draft.fees, draft.discount].map(text =>
    bounded(minor(text || '0', decimals), MOST_PRICE),
  ) as [number | null, number | null, number | null];
  const parts = draft.parts.filter(isUsed).map(part => readPart(part, decimals));
  const figures = { labour_tenths, labour_rate, fees, discount };
  const whole = areParts(parts) && areFigures(figures) ? { ...figures, parts } : null;
  const price = whole && priceOf(whole, location);
  const faults = [...faultsOf(draft, figures, parts), ...(whole && price ? tooMuch(whole, price) : [])];
  return { price, faults, fields: whole && faults.length === 0 ? { ...whole, ...wordsOf(draft) } : null };
}

function wordsOf(draft: Draft) {
  const { billing_type, billing_account, concern } = draft;
  const [op_code, description] = [draft.op_code.trim(), draft.description.trim()];
  const comments = {
    internal_comment: draft.internal_comment.trim(),
    customer_comment: draft.customer_comment.trim(),
  };
  return { op_code, description, billing_type, billing_account, concern, ...comments };
}

type Typed = Record<'labour_tenths' | 'labour_rate' | 'fees' | 'discount', number | null>;

function faultsOf(draft: Draft, figures: Typed, parts: readonly (Part | null)[]): Fault[] {
  const wrong: Record<Exclude<Fault, 'discount_large' | 'large'>, boolean> = {
    description: !draft.description.trim(),
    hours: figures.labour_tenths === null,
    rate: figures.labour_rate === null,
    parts: !areParts(parts),
    fees: figures.fees === null,
    discount: figures.discount === null,
  };
  return (Object.keys(wrong) as (keyof typeof wrong)[]).filter(name => wrong[name]);
}

function tooMuch({ discount }: Figures, price: Totals): Fault[] {
  if (discount > beforeDiscount(price)) return ['discount_large'];
  return beforeDiscount(price) > MOST ? ['large'] : [];
}

export function priceOf(figures: Figures, location: Location | undefined): Totals {
  const { labour_tenths, labour_rate, parts, fees, discount } = figures;
  return totals(labour_tenths, labour_rate, parts, location?.tax_basis_points ?? 0, fees, discount);
}

function areFigures(typed: Typed): typed is Record<keyof Typed, number> {
  return Object.values(typed).every(figure => figure !== null);
}

function areParts(parts: readonly (Part | null)[]): parts is Part[] {
  return parts.every(part => part !== null);
}

function isUsed({ description, number, price }: PartText): boolean {
  return Boolean(description.trim() || number.trim() || price.trim());
}

function readPart(text: PartText, decimals: number): Part | null {
  const quantity_tenths = bounded(tenths(text.quantity), 100_000);
  const price = bounded(minor(text.price, decimals), MOST_PRICE);
  if (!text.description.trim() || !quantity_tenths || price === null) return null;
  return { number: text.number.trim(), description: text.description.trim(), quantity_tenths, price };
}

function bounded(figure: number | null, most: number): number | null {
  return figure !== null && figure <= most ? figure : null;
}
