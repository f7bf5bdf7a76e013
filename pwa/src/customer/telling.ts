/** By which channel the customer's page is handed over when an order becomes final: the tablet's copy of
 * `lotwalk.clients.telling`, run by the same vectors (tests/vectors/telling.json). Pure. */

import type { Client, Contact } from '../types';
import { type Channel, type ClientFields, type Restriction, restriction } from './reaching';

export type Why = '' | 'by_hand' | 'push_later' | 'no_address' | Restriction;

/** No channel where the shop itself has to hand the link on, and then why. */
export interface Way {
  channel: 'email' | null;
  why: Why;
}

type Told = ClientFields & Pick<Client, 'preferred_contact' | 'email'>;
type ToldContact = Pick<
  Contact,
  'preferred_contact' | 'email' | 'opted_out' | 'restrict_phone' | 'restrict_email'
>;

/** To a business its contact who is named on the order, else the client itself. */
export function wayToTell(client: Told, contact: ToldContact | null): Way {
  const { preferred_contact: preferred, email } = contact ?? client;
  if (preferred === 'phone' || preferred === 'text' || preferred === 'mail')
    return { channel: null, why: bindingOn(client, contact, preferred) ?? 'by_hand' };
  const why = bindingOn(client, contact, 'email') ?? (email ? '' : 'no_address');
  if (why === '') return { channel: 'email', why };
  return { channel: null, why: preferred === 'email' ? why : 'push_later' };
}

/** Both of the client's layers bind what is sent to its contacts too; a contact's own come on top. */
function bindingOn(client: Told, contact: ToldContact | null, channel: Channel): Restriction | null {
  const why = restriction(client, channel);
  if (why || !contact || channel === 'mail' || channel === 'push') return why;
  if (channel === 'email' && contact.opted_out) return 'opted_out';
  return contact[channel === 'email' ? 'restrict_email' : 'restrict_phone'] ? 'shop_restricts' : null;
}
