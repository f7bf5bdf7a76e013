/** What a customer signs, in one canonical form: the tablet's copy of `lotwalk.write_up.content`, run by the same
 * vectors (tests/vectors/order_content.json). Pure. */

import { canonical } from '../order/canonical';
import type { Part } from '../order/totals';
import type { Client, Concern, RepairOrder, Service, Vehicle } from '../types';

/** The version of the sentence over the signature, which is in the catalogue as `terms`. */
export const TERMS = '2026-11';

export interface Signed {
  order: Pick<RepairOrder, 'id' | 'odometer' | 'due_out' | 'transportation'>;
  client: Pick<Client, 'id' | 'name'>;
  vehicle: Pick<Vehicle, 'id' | 'vin'>;
  concerns: readonly Pick<Concern, 'id' | 'text'>[];
  services: readonly SignedService[];
}

const OF_A_SERVICE = [
  'id',
  'op_code',
  'description',
  'labour_tenths',
  'labour_rate',
  'labour',
  'parts_total',
  'fees',
  'discount',
  'tax',
  'total',
  'billing_type',
  'billing_account',
  'customer_comment',
] as const;
export type SignedService = Pick<Service, (typeof OF_A_SERVICE)[number] | 'parts'>;

/** The RO number isn't in it: offline there is none yet. */
export function contentOf({ order, client, vehicle, concerns, services }: Signed, name: string): string {
  return canonical({
    version: 1,
    terms: TERMS,
    repair_order: order.id,
    client: client.id,
    client_name: client.name,
    vehicle: vehicle.id,
    vin: vehicle.vin,
    odometer: order.odometer,
    concerns: concerns.map(({ id, text }) => ({ id, text })).sort(byId),
    services: services.map(lineOf).sort(byId),
    total: services.reduce((sum, it) => sum + it.total, 0),
    due_out: order.due_out,
    transportation: order.transportation,
    signed_by: name,
  });
}

function lineOf(service: SignedService) {
  const fields = Object.fromEntries(OF_A_SERVICE.map(name => [name, service[name]]));
  return { ...fields, id: service.id, parts: (service.parts as unknown as Part[]).map(partOf) };
}

function partOf({ description, quantity_tenths, price, number = '' }: Part) {
  return { description, quantity_tenths, price, number };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

export type Later = 'added' | 'changed' | null;

/** How a service differs from what was signed: what is signed never changes silently. */
export function laterThan(shown: string, service: SignedService): Later {
  const signed: { services: { id: string }[] } = JSON.parse(shown);
  const known = signed.services.find(it => it.id === service.id);
  if (!known) return 'added';
  return canonical(known) === canonical(lineOf(service)) ? null : 'changed';
}
