/** A contact while it is typed: by the same rules as a client. Pure. */

import type { Contact } from '../types';
import { emptyDraft, faultsIn } from './draft';
import type { Channel, Faults } from './reaching';

export interface ContactDraft {
  name: string;
  title: string;
  email: string;
  phone: string;
  preferred_contact: Exclude<Channel, 'mail'>;
  opted_out: boolean;
  restrict_phone: boolean;
  restrict_email: boolean;
}

export const CONTACT_CHANNELS = ['email', 'phone', 'text', 'push'] as const;
const EMPTY: ContactDraft = {
  name: '',
  title: '',
  email: '',
  phone: '',
  preferred_contact: 'push',
  opted_out: false,
  restrict_phone: false,
  restrict_email: false,
};

export function contactDraftOf(contact: Contact | null): ContactDraft {
  if (!contact) return EMPTY;
  const fields = Object.keys(EMPTY).map(name => [name, contact[name as keyof ContactDraft]]);
  return Object.fromEntries(fields) as unknown as ContactDraft;
}

export function contactFaults(draft: ContactDraft): Faults {
  const { opted_out, restrict_phone, restrict_email, ...said } = draft;
  const oem = { oem_restrict_mail: false, oem_restrict_phone: false, oem_restrict_email: false };
  const layers = { opted_out, restrict_phone, restrict_email, restrict_mail: false, ...oem };
  return faultsIn({ ...emptyDraft('wholesale'), ...said }, layers);
}

/** What was typed over the kept contact; all of it for a new one. */
export function contactChanges(draft: ContactDraft, kept: ContactDraft): Partial<ContactDraft> {
  const said = Object.entries(draft).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(said.filter(([name, value]) => kept[name as keyof ContactDraft] !== value));
}
