/** The shop's layer of restrictions while it is gone through with the customer. Pure. */

import type { Client } from '../types';
import { restriction } from './reaching';

export const WAYS = ['mail', 'phone', 'email'] as const;
export type Way = (typeof WAYS)[number];
export type Layer = Pick<Client, 'opted_out' | `restrict_${Way}` | 'preferred_contact'>;

export function layerOf(client: Client): Layer {
  const { opted_out, restrict_mail, restrict_phone, restrict_email, preferred_contact } = client;
  return { opted_out, restrict_mail, restrict_phone, restrict_email, preferred_contact };
}

export function isChanged(layer: Layer, client: Client): boolean {
  return Object.entries(layer).some(([name, value]) => client[name as keyof Layer] !== value);
}

/** Whether the shop's own layer forbids the preferred contact: then another one is chosen with it. */
export function takesPreferred(client: Client, layer: Layer): boolean {
  const why = restriction({ ...client, ...layer }, layer.preferred_contact);
  return why === 'opted_out' || why === 'shop_restricts';
}

/** All of the layer is said anew; the preferred contact only where it changes. */
export function reviewing(client: Client, layer: Layer) {
  const { preferred_contact, ...said } = layer;
  const preferred = preferred_contact === client.preferred_contact ? {} : { preferred_contact };
  return { type: 'review_preferences', client: client.id, ...said, ...preferred };
}
