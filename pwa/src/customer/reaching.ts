/** How a client may be reached, and what is wrong with its fields: the tablet's copy of `lotwalk.clients.preferences`
 * and `lotwalk.clients.faults`, run by the same vectors (tests/vectors/reaching.json). Pure. */

import type { Client } from '../types';

export const CHANNELS = ['email', 'phone', 'text', 'mail', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Restriction = 'opted_out' | 'shop_restricts' | 'oem_restricts';
export type ClientFault = 'missing' | 'malformed' | 'needed' | Restriction;
export type ClientFields = Omit<
  Client,
  'id' | 'language' | 'terms' | 'tax_id' | 'dms_number' | 'oem_number' | 'preferences_reviewed_at'
>;
export type Faults = Partial<Record<keyof ClientFields, ClientFault>>;

/** Why nothing may go by this channel; null where both layers allow it. A push subscription is its own consent. */
export function restriction(client: ClientFields, channel: Channel): Restriction | null {
  if (channel === 'push') return null;
  const covered = channel === 'text' ? 'phone' : channel;
  if (covered === 'email' && client.opted_out) return 'opted_out';
  if (client[`restrict_${covered}`]) return 'shop_restricts';
  return client[`oem_restrict_${covered}`] ? 'oem_restricts' : null;
}

export function hasAddress(client: ClientFields, channel: Channel): boolean {
  if (channel === 'email') return client.email !== '';
  if (channel === 'mail') return Boolean(client.street && client.city && client.region && client.postal_code);
  return channel === 'push' || Boolean(client.phone || client.mobile || client.work_phone);
}

/** One @ with something on both sides and a dot behind it. */
const EMAIL = /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/;
const [LEAST_DIGITS, MOST_DIGITS] = [7, 15];
const NEEDED = { email: 'email', phone: 'phone', text: 'phone', mail: 'street', push: 'phone' } as const;

/** All at once, by field. */
export function faultsOf(client: ClientFields): Faults {
  const found: Faults = {};
  const named = client.kind === 'retail' ? 'last_name' : 'name';
  if (client[named].trim() === '') found[named] = 'missing';
  for (const name of ['phone', 'mobile', 'work_phone'] as const)
    if (client[name] && !isPhone(client[name])) found[name] = 'malformed';
  if (client.email && !EMAIL.test(client.email)) found.email = 'malformed';
  const preferred = client.preferred_contact;
  if (!hasAddress(client, preferred)) found[NEEDED[preferred]] = 'needed';
  const restricted = restriction(client, preferred);
  if (restricted) found.preferred_contact = restricted;
  return found;
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\P{Nd}/gu, '').length;
  return digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
}
