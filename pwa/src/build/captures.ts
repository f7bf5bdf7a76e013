/** The commands of the page, and for what is taken away the commands that bring it back. Pure. */

import type { Part } from '../order/totals';
import type { CommandBody } from '../sync';
import type { Concern, Service } from '../types';
import type { Source } from './rows';
import type { Offer } from './shelf';

export type Fields = Partial<
  Pick<
    Service,
    | 'op_code'
    | 'description'
    | 'labour_tenths'
    | 'labour_rate'
    | 'parts'
    | 'fees'
    | 'discount'
    | 'billing_type'
    | 'billing_account'
    | 'internal_comment'
    | 'customer_comment'
    | 'concern'
  >
>;

export function taking(order: string, id: string, { why: _, source, ...work }: Offer): CommandBody {
  return { type: 'add_service', id, repair_order: order, source: sent(source), ...work };
}

export function adding(order: string, id: string, from: Pick<Offer, 'source' | 'source_id'>, fields: Fields) {
  const { source, source_id } = from;
  const { description = '', labour_tenths = 0, parts = [], ...more } = fields;
  const work = { description, labour_tenths, parts, ...more };
  return { type: 'add_service', id, repair_order: order, source: sent(source), source_id, ...work };
}

/** Only what is another than before, made on the price that was seen. Null when that is nothing. */
export function changing(service: Service, revision: string, fields: Fields): CommandBody | null {
  const changed = Object.entries(fields).filter(([name, value]) => !alike(service[name], value));
  if (changed.length === 0) return null;
  const { id, repair_order, revision: based_on } = service;
  return { type: 'change_service', id, repair_order, revision, based_on, ...Object.fromEntries(changed) };
}

export interface Step {
  commands: CommandBody[];
  undo: CommandBody[];
}

/** A removed service keeps its id for ever; brought back it gets a new one. */
export function removing(service: Service, newId: string): Step {
  const { id, repair_order, revision } = service;
  return {
    commands: [{ type: 'remove_service', id, repair_order, based_on: revision }],
    undo: [adding(repair_order, newId, service, fieldsOf(service))],
  };
}

/** Its services forget which concern they answered, and are told again. `newIds` are for the concern, and for each
 * of those services. */
export function removingConcern(concern: Concern, services: readonly Service[], newId: () => string): Step {
  const { id, repair_order, text } = concern;
  const back = newId();
  const answering = services.filter(it => it.concern === id);
  const again = answering.map(it => ({
    type: 'change_service',
    id: it.id,
    repair_order,
    revision: newId(),
    based_on: it.revision,
    concern: back,
  }));
  return {
    commands: [{ type: 'remove_concern', id, repair_order }],
    undo: [{ type: 'record_concern', id: back, repair_order, text }, ...again],
  };
}

function fieldsOf(service: Service): Required<Fields> {
  const { op_code, description, labour_tenths, labour_rate, parts, fees, discount } = service;
  const { billing_type, billing_account, internal_comment, customer_comment, concern } = service;
  const price = { labour_tenths, labour_rate, parts, fees, discount };
  const words = { op_code, description, internal_comment, customer_comment, concern };
  return { ...price, ...words, billing_type, billing_account };
}

/** What an approval made is never removed, and so never brought back. */
function sent(source: Source): Exclude<Source, 'approval'> {
  return source === 'approval' ? 'free' : source;
}

/** Parts may have come with their fields in another order. */
function alike(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}

function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return (value as Part[]).map(it => [it.number ?? '', it.description, it.quantity_tenths, it.price]);
}
