/** A client while its fields are typed: what is wrong with them, and what of them is new. Pure. */

import type { Client, OwnerRecord } from '../types';
import { type ClientFields, type Faults, faultsOf } from './reaching';

export const TEXTS = [
  'name',
  'first_name',
  'last_name',
  'street',
  'city',
  'region',
  'postal_code',
  'email',
  'phone',
  'mobile',
  'work_phone',
] as const;
export type TextField = (typeof TEXTS)[number];
export type Draft = Pick<Client, TextField | 'kind' | 'language' | 'preferred_contact'>;
type Changes = Partial<Omit<Draft, 'kind' | 'language'>> & { language?: 'en' | 'es' };

export function draftOf(client: Client): Draft {
  const { kind, language, preferred_contact } = client;
  return { ...texts(client), kind, language, preferred_contact };
}

export function emptyDraft(kind: Client['kind'], language = 'en'): Draft {
  const nothing = Object.fromEntries(TEXTS.map(name => [name, '']));
  return { ...(nothing as Record<TextField, string>), kind, language, preferred_contact: 'push' };
}

/** What DMS or OEM say, to begin with. */
export function draftFrom(record: Partial<Record<TextField, string>> & Pick<OwnerRecord, 'kind'>): Draft {
  const empty = emptyDraft(record.kind);
  return { ...empty, ...texts({ ...empty, ...record }) };
}

function texts(from: Record<TextField, string>): Record<TextField, string> {
  return Object.fromEntries(TEXTS.map(name => [name, from[name]])) as Record<TextField, string>;
}

const UNRESTRICTED = {
  opted_out: false,
  restrict_mail: false,
  restrict_phone: false,
  restrict_email: false,
  oem_restrict_mail: false,
  oem_restrict_phone: false,
  oem_restrict_email: false,
};

/** All faults at once, by field; `layers` are the client's restrictions, a new one has none yet. */
export function faultsIn(draft: Draft, layers: Omit<ClientFields, keyof Draft> = UNRESTRICTED): Faults {
  return faultsOf({ ...layers, ...trimmed(draft) });
}

export function trimmed(draft: Draft): Draft {
  const said = Object.fromEntries(TEXTS.map(name => [name, draft[name].trim()]));
  return { ...draft, ...said };
}

/** Only what somebody typed over what they began with, so that a colleague's change of another field stays. */
export function changesIn(draft: Draft, begun: Draft): Changes {
  const said = trimmed(draft);
  const names = said.kind === 'retail' ? TEXTS.filter(name => name !== 'name') : WHOLESALE;
  const changed = [...names, 'language', 'preferred_contact'].filter(
    name => said[name as keyof Draft] !== begun[name as keyof Draft],
  );
  return Object.fromEntries(changed.map(name => [name, said[name as keyof Draft]]));
}

const WHOLESALE = TEXTS.filter(name => name !== 'first_name' && name !== 'last_name');
