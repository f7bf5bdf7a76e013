import { money } from '../i18n/figures';
import { type Totals, totals } from '../order/totals';
import type { Location, Recommendation } from '../types';
import { decimalsOf, minor, sayMinor, sayTenths, tenths } from './figures';
import type { CannedService, Part, Priority } from './template';
import { say, t } from './words';

/** A recommendation while it is typed: figures as text, so that half a number is no error yet. */
export interface PartText {
  description: string;
  number: string;
  quantity: string;
  price: string;
}

export interface OfferText {
  description: string;
  hours: string;
  parts: PartText[];
}

export interface Draft extends OfferText {
  op_code: string;
  priority: Priority;
  explanation: string;
  withheld: boolean;
  alternative: OfferText | null;
}

export interface Offer {
  description: string;
  labour_tenths: number;
  parts: Part[];
}

export type Fault = 'wrong_description' | 'wrong_hours' | 'wrong_parts';

export const NO_PART: PartText = { description: '', number: '', quantity: '1', price: '' };
export const NO_OFFER: OfferText = { description: '', hours: '', parts: [] };
export const EMPTY: Draft = {
  ...NO_OFFER,
  op_code: '',
  priority: 'soon',
  explanation: '',
  withheld: false,
  alternative: null,
};

export function ofCanned(canned: CannedService, currency: string): Draft {
  const { op_code, priority, explanation, alternative } = canned;
  const said = { op_code, priority, explanation: say(explanation), withheld: false };
  return {
    ...ofOffer(canned, currency),
    ...said,
    alternative: alternative ? ofOffer(alternative, currency) : null,
  };
}

export function ofKnown(known: Recommendation, currency: string): Draft {
  const { op_code, priority, explanation, withheld, alternative } = known;
  const said = { op_code, priority, explanation, withheld };
  return {
    ...ofOffer(known, currency),
    ...said,
    alternative: alternative ? ofOffer(alternative, currency) : null,
  };
}

type Said = Pick<CannedService, 'labour_tenths' | 'parts'> & {
  description: string | CannedService['description'];
};

function ofOffer(offer: Said, currency: string): OfferText {
  const decimals = decimalsOf(currency);
  const parts = offer.parts.map(part => ({
    description: say(part.description),
    number: part.number ?? '',
    quantity: sayTenths(part.quantity_tenths),
    price: sayMinor(part.price, decimals),
  }));
  return { description: say(offer.description), hours: sayTenths(offer.labour_tenths), parts };
}

/** The offer in the server's figures, or what is wrong with it. */
export function read(text: OfferText, currency: string): Offer | Fault {
  const labour_tenths = tenths(text.hours || '0');
  const parts = text.parts
    .filter(it => it.description || it.price || it.number)
    .map(it => readPart(it, decimalsOf(currency)));
  if (!text.description.trim()) return 'wrong_description';
  if (labour_tenths === null) return 'wrong_hours';
  if (!parts.every(part => part !== null)) return 'wrong_parts';
  return { description: text.description.trim(), labour_tenths, parts };
}

function readPart(text: PartText, decimals: number): Part | null {
  const [quantity_tenths, price] = [tenths(text.quantity), minor(text.price, decimals)];
  if (!text.description.trim() || !quantity_tenths || price === null) return null;
  return { number: text.number.trim(), description: text.description.trim(), quantity_tenths, price };
}

export function priceOf(offer: Offer | Fault, location: Location | undefined, rate?: number): Totals | null {
  if (typeof offer === 'string') return null;
  const labourRate = rate ?? location?.labour_rate ?? 0;
  return totals(offer.labour_tenths, labourRate, offer.parts, location?.tax_basis_points ?? 0);
}

export function sayPrice(price: Totals, currency: string): string {
  const { labour, parts, tax } = price;
  return t('price', {
    labour: money(labour, currency),
    parts: money(parts, currency),
    tax: money(tax, currency),
  });
}
