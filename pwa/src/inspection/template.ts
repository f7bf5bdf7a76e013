import type { Part } from '../order/totals';
import type { Words } from './words';

export type { Part } from '../order/totals';

/** One side of a limit; exactly one of the four is given. `above` and `below` leave the figure itself out. */
export interface Bound {
  above?: number;
  at_least?: number;
  at_most?: number;
  below?: number;
}

/** What is green and what is red; everything between is yellow. With `deviation` the distance from a target is
 * rated. `least` and `most` are what can be read at all. */
export interface Limit {
  unit: string;
  green: Bound;
  red: Bound;
  least: number;
  most: number;
  deviation?: boolean;
}

export interface Measurement {
  key: string;
  name: Words;
  limit?: string;
  /** The limits of bodies that have their own: a truck's steer tires are worn out sooner. */
  limit_for?: Record<string, string>;
  /** The item's reading that is the target of a deviation. */
  against?: string;
}

export interface Item {
  key: string;
  name: Words;
  measurements?: Measurement[];
  photo_when_red?: boolean;
  /** The canned service that mends it. */
  service?: string;
}

export interface Section {
  key: string;
  name: Words;
  items: Item[];
}

export type Priority = 'safety' | 'soon' | 'later';

export interface CannedService {
  op_code: string;
  description: Words;
  labour_tenths: number;
  parts: (Omit<Part, 'description'> & { description: string | Words })[];
  priority: Priority;
  explanation?: Words;
  alternative?: { description: string | Words; labour_tenths: number; parts: CannedService['parts'] };
}

/** `content` of a template's row. An inspection keeps the version it was started with. */
export interface Content {
  sections: Section[];
  limits: Record<string, Limit>;
  services: Record<string, CannedService>;
}

export type Readings = Readonly<Record<string, number>>;

export function itemsOf(content: Content): Item[] {
  return content.sections.flatMap(section => section.items);
}

export function itemOf(content: Content, key: string | null): Item | undefined {
  return itemsOf(content).find(item => item.key === key);
}

export function limitOf(content: Content, measurement: Measurement): Limit | undefined {
  return content.limits[measurement.limit ?? ''];
}

/** The measurement as it is taken on a vehicle of this body: `limit` is the one that applies. */
export function measurementOn(it: Measurement, body: string | undefined): Measurement {
  const own = it.limit_for?.[body ?? ''];
  return own ? { ...it, limit: own } : it;
}

function itemOn(item: Item, body: string | undefined): Item {
  return item.measurements
    ? { ...item, measurements: item.measurements.map(it => measurementOn(it, body)) }
    : item;
}

/** As it is filled in on a vehicle of this body. */
export function contentOn(content: Content, body: string | undefined): Content {
  const sections = content.sections.map(it => ({ ...it, items: it.items.map(item => itemOn(item, body)) }));
  return { ...content, sections };
}
