/** What a tap does: it is saved at once, and what takes something away can be undone. */

import { signal } from '@preact/signals';
import { capture, newId } from '../app/store';
import { toast } from '../parts/Toasts';
import type { Concern, Service } from '../types';
import { removing, removingConcern, type Step, taking } from './captures';
import type { Offer } from './shelf';
import { t } from './words';

/** The service that was just added, so that the eye finds where it went. */
export const fresh = signal('');
/** What the last removal is undone by. */
const undo = signal<Step['undo'] | null>(null);

export async function take(order: string, offer: Offer): Promise<void> {
  const id = newId();
  fresh.value = id;
  await capture([taking(order, id, offer)]);
}

export async function record(order: string, text: string): Promise<boolean> {
  return capture([{ type: 'record_concern', id: newId(), repair_order: order, text }]);
}

export async function remove(service: Service): Promise<void> {
  await takeAway(removing(service, newId()), t('service_removed', { name: service.description }));
}

export async function removeConcern(concern: Concern, services: readonly Service[]): Promise<void> {
  await takeAway(removingConcern(concern, services, newId), t('concern_removed'));
}

export async function undoLast(): Promise<void> {
  const commands = undo.value;
  undo.value = null;
  if (commands) await capture(commands);
}

async function takeAway(step: Step, said: string): Promise<void> {
  if (!(await capture(step.commands))) return;
  undo.value = step.undo;
  toast(said, { action: { label: t('undo'), run: () => void bringBack(step) } });
}

/** Each removal by its own button, once. */
async function bringBack(step: Step): Promise<void> {
  if (undo.value === step.undo) undo.value = null;
  await capture(step.undo);
}
