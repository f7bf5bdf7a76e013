/** By which channel the customer gets the link, said plainly: before it is signed, and what became of it since. */

import { all, one } from '../app/store';
import { wayToTell } from '../customer/telling';
import type { Client, Contact, Notice, RepairOrder } from '../types';
import { sayWhy } from '../web_status/Told';
import { t } from './words';

export function sayWay(order: RepairOrder, when: 'goes' | 'went'): string {
  const told = toldOf(order);
  if (!told) return '';
  const way = wayToTell(told.client, told.contact);
  if (!way.channel) return t('link_none', { why: way.why ? t(`why_${way.why}`) : '' });
  return t(`link_${when}`, { address: addressOf(told) });
}

/** What the server made of it: it may know that no mail goes out here at all. */
export function sayFate(order: RepairOrder): string {
  const notice = all('notice').find(it => it.repair_order === order.id && isOfTheLink(it));
  const told = toldOf(order);
  if (!notice || !told) return sayWay(order, 'went');
  const address = addressOf(told);
  if (notice.fate === 'not_sent' || notice.fate === 'failed')
    return t('link_unsent', { address, why: sayWhy(notice.fate_reason) });
  return t(notice.fate === 'waiting' ? 'link_sending' : 'link_sent', { address });
}

function isOfTheLink({ kind, channel }: Notice): boolean {
  return kind === 'order_finalized' && channel === 'email';
}

interface Told {
  client: Client;
  /** A business is told by the contact who is named on the order. */
  contact: Contact | null;
}

function toldOf(order: RepairOrder): Told | null {
  const client = one('client', order.client);
  if (!client) return null;
  const named = client.kind === 'wholesale' ? one('contact', order.contact) : undefined;
  return { client, contact: named?.client === client.id ? named : null };
}

function addressOf({ client, contact }: Told): string {
  return (contact ?? client).email;
}
