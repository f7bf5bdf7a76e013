import { isOf, takenFrom } from '../../customer/matching';
import type { Client, OwnerRecord } from '../../types';
import type { Command, Row } from '../records';
import { type Fold, fieldsOf, openOrder } from './fields';
import type { View } from './view';

export const clientFolds: Readonly<Record<string, Fold>> = {
  create_client: (view, command) => {
    view.put('client', made(command, { kind: 'retail', name: '', terms: '', tax_id: '' }));
  },
  create_wholesale_client: (view, command) => {
    view.put(
      'client',
      made(command, { kind: 'wholesale', first_name: '', last_name: '', terms: '', tax_id: '' }),
    );
  },
  change_client: (view, command) => {
    const before = view.get('client', String(command.client));
    if (before) view.put('client', named({ ...before, ...fieldsOf(command, 'client') }));
  },
  change_terms: (view, command) => {
    view.change('client', String(command.client), fieldsOf(command, 'client'));
  },
  review_preferences: (view, command) => {
    const reviewed = { ...fieldsOf(command, 'client'), preferences_reviewed_at: command.at };
    view.change('client', String(command.client), reviewed);
  },
  add_contact: (view, command) => {
    view.put('contact', { ...UNSAID_CONTACT, ...fieldsOf(command), id: String(command.id) });
  },
  change_contact: (view, command) => {
    view.change('contact', String(command.contact), fieldsOf(command, 'contact'));
  },
  remove_contact: (view, command) => {
    view.remove('contact', String(command.contact));
  },
  choose_owner: (view, command) => {
    const order = openOrder(view, command);
    if (!order) return;
    const takes = command.choice === 'dms' || command.choice === 'oem';
    if (takes && !take(view, command, order)) return;
    view.change('repair_order', order.id, { owner_choice: command.choice, owner_chosen_at: command.at });
  },
  change_customer: (view, command) => {
    const order = openOrder(view, command);
    if (order && order.client !== command.client) move(view, command, order);
  },
};

const UNRESTRICTED = {
  opted_out: false,
  restrict_mail: false,
  restrict_phone: false,
  restrict_email: false,
  oem_restrict_mail: false,
  oem_restrict_phone: false,
  oem_restrict_email: false,
};
const UNSAID_CLIENT = {
  first_name: '',
  street: '',
  city: '',
  region: '',
  postal_code: '',
  email: '',
  phone: '',
  mobile: '',
  work_phone: '',
  language: 'en',
  preferred_contact: 'push',
  dms_number: null,
  oem_number: null,
  ...UNRESTRICTED,
  preferences_reviewed_at: null,
};
const UNSAID_CONTACT = {
  title: '',
  email: '',
  phone: '',
  person: null,
  decides: false,
  preferred_contact: 'push',
  opted_out: false,
  restrict_phone: false,
  restrict_email: false,
};

function made(command: Command, kind: Record<string, string>): Row {
  return named({ ...UNSAID_CLIENT, ...kind, ...fieldsOf(command, 'location'), id: String(command.id) });
}

/** A person is listed under first and last name. */
function named(client: Row): Row {
  if (client.kind === 'wholesale') return client;
  return { ...client, name: [client.first_name, client.last_name].filter(Boolean).join(' ') };
}

/** False where the server will refuse: it takes the version that was seen, and only where it is this client's. Of a
 * client who isn't on this tablet that can't be said. */
function take(view: View, command: Command, order: Row): boolean {
  const client = view.get('client', String(order.client)) as Client | undefined;
  const record = view
    .all('owner_record')
    .find(it => it.vehicle === order.vehicle && it.source === command.choice);
  if (!record?.found || record.fetched_at !== command.fetched_at) return false;
  const owner = record as unknown as OwnerRecord;
  if (client && !isOf(owner, client)) return false;
  if (client) view.change('client', client.id, { ...takenFrom(owner, client) });
  return true;
}

function move(view: View, command: Command, order: Row): void {
  const { client, at } = command;
  view.change('repair_order', order.id, {
    client,
    contact: null,
    owner_choice: 'found',
    owner_chosen_at: at,
  });
  view.change('service_request', String(order.service_request), { client });
  if (command.vehicle) view.change('vehicle', String(order.vehicle), { client });
  for (const it of under(view, 'service', order)) view.change('service', it.id, { billing_account: null });
  for (const it of under(view, 'approval', order))
    if (it.state === 'gathering' || it.state === 'open')
      view.change('approval', it.id, { state: 'superseded' });
}

function under(view: View, noun: string, order: Row): Row[] {
  return view.all(noun).filter(it => it.repair_order === order.id);
}
