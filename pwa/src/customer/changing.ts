/** The commands by which an order comes to another customer. Pure. */

import type { CommandBody } from '../sync';
import type { OwnerRecord } from '../types';
import { type Draft, TEXTS, trimmed } from './draft';

export type Choice = 'dms' | 'oem' | 'created' | 'found';

export interface Numbers {
  dms_number?: string;
  oem_number?: string;
}

/** The number that a client has where its data come from. */
export function numbersOf(from: { source: 'dms' | 'oem'; number?: string | null }): Numbers {
  return from.number ? { [`${from.source}_number`]: from.number } : {};
}

/** Makes a client. */
export function creating(id: string, location: string, draft: Draft, numbers: Numbers = {}): CommandBody {
  const said = trimmed(draft);
  const business = said.kind === 'wholesale';
  const without = business ? ['first_name', 'last_name'] : ['name'];
  const texts = Object.fromEntries(TEXTS.filter(it => !without.includes(it)).map(it => [it, said[it]]));
  return {
    type: business ? 'create_wholesale_client' : 'create_client',
    id,
    location,
    ...texts,
    language: said.language === 'es' ? 'es' : 'en',
    preferred_contact: said.preferred_contact,
    ...numbers,
  };
}

export function choosing(order: string, choice: Choice, record?: OwnerRecord): CommandBody {
  const seen = record ? { fetched_at: record.fetched_at } : {};
  return { type: 'choose_owner', repair_order: order, choice, ...seen };
}

/** Moves the order, and with `vehicle` the vehicle; how the customer was settled goes with it. */
export function moving(
  order: { id: string; client: string },
  client: string,
  vehicle: boolean,
  choice: Choice,
  record?: OwnerRecord,
): CommandBody[] {
  const settled = choosing(order.id, choice, record);
  if (client === order.client) return [settled];
  return [{ type: 'change_customer', repair_order: order.id, client, vehicle }, settled];
}
