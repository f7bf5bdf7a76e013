import type { Writing } from './database';
import { loadMemory, loadOutbox, nounOf, ofDevice } from './memory';
import type { Device, Row } from './records';
import type { Tablet } from './tablet';
import { forgetAcknowledged } from './verdicts';

/** One page of `/api/feed`. */
export interface Page {
  epoch: string;
  cursor: string;
  more: boolean;
  reset: boolean;
  rows: Record<string, Row[]>;
  removed: Record<string, string[]>;
  /** How far this device's commands are worked off, from the same snapshot of the database as the rows. */
  processed: number;
  at: string;
}

/** Rows, removals, cursor and "processed" in one transaction. Answers false, and writes nothing, when the page
 * no longer belongs here: the person signed out, or another window was faster. */
export async function applyPage(tablet: Tablet, device: string, after: string, page: Page): Promise<boolean> {
  const stores = ['devices', 'rows', 'outbox', 'photos'] as const;
  const written = await tablet.database.write([...stores], async transaction => {
    const known = await transaction.objectStore('devices').get(device);
    if (!known?.signed_in || known.cursor !== after) return null;
    return writePage(transaction, known, page);
  });
  if (written) await showPage(tablet, written, page);
  return written !== null;
}

async function writePage(transaction: Writing, device: Device, page: Page): Promise<Device> {
  const moved = device.epoch !== '' && device.epoch !== page.epoch;
  if (moved) await sendAgain(transaction, device.id, page.processed);
  // A restored server counts from an older state: our rows may show what it no longer knows.
  if (moved && !page.reset) return startOver(transaction, device, page);
  if (page.reset) await emptyReplica(transaction, device.id);
  await writeRows(transaction, device.id, page);
  const next = { ...device, epoch: page.epoch, cursor: page.cursor, processed: processedBy(device, page) };
  await transaction.objectStore('devices').put(next);
  await prune(transaction, next);
  return next;
}

/** Only the last page of a pull is sure to hold the effects of all that it calls processed: counting earlier
 * would take a capture off the screen before its row is there. */
function processedBy(device: Device, page: Page): number {
  return page.more ? Math.min(device.processed, page.processed) : page.processed;
}

async function startOver(transaction: Writing, device: Device, page: Page): Promise<Device> {
  await emptyReplica(transaction, device.id);
  const next = { ...device, epoch: page.epoch, cursor: '', processed: page.processed };
  await transaction.objectStore('devices').put(next);
  return next;
}

export async function emptyReplica(transaction: Writing, device: string): Promise<void> {
  await transaction.objectStore('rows').delete(ofDevice(device));
}

async function writeRows(transaction: Writing, device: string, page: Page): Promise<void> {
  const store = transaction.objectStore('rows');
  const writes: Promise<unknown>[] = [];
  for (const [noun, rows] of Object.entries(page.rows)) {
    for (const row of rows) writes.push(store.put(row, [device, noun, row.id]));
  }
  for (const [noun, ids] of Object.entries(page.removed)) {
    for (const id of ids) writes.push(store.delete([device, noun, id]));
  }
  await Promise.all(writes);
}

/** An entry has done its work when its verdict is here and its effect is in the rows. */
async function prune(transaction: Writing, device: Device): Promise<void> {
  const store = transaction.objectStore('outbox');
  const worked = IDBKeyRange.bound([device.id, 0], [device.id, device.processed]);
  for (const entry of await store.getAll(worked)) {
    if (entry.acknowledged) await store.delete([entry.device, entry.n]);
  }
}

/** A server that was set back to a backup may have lost what it once confirmed: all that is still here, and
 * that it doesn't count as processed, goes out once more. */
async function sendAgain(transaction: Writing, device: string, processed: number): Promise<void> {
  await forgetAcknowledged(transaction, device, processed);
  await sendPhotosAgain(transaction, device);
}

async function sendPhotosAgain(transaction: Writing, device: string): Promise<void> {
  const store = transaction.objectStore('photos');
  for (const photo of await store.getAll(ofDevice(device))) {
    if (photo.state === 'sent') await store.put({ ...photo, state: 'waiting', sent_at: null });
  }
}

async function showPage(tablet: Tablet, device: Device, page: Page): Promise<void> {
  const { memory } = tablet;
  if (memory.device?.id !== device.id) return;
  const [fresh, moved] = [page.reset || device.cursor === '', memory.device.epoch !== device.epoch];
  if (fresh) memory.rows = new Map();
  memory.device = device;
  memory.outbox = memory.outbox.filter(entry => !(entry.acknowledged && entry.n <= device.processed));
  if (device.cursor !== '') overlay(memory.rows, page);
  memory.stale();
  if (moved) await loadOutbox(memory, tablet.database);
  tablet.changed('rows');
}

function overlay(rows: Map<string, Map<string, Row>>, page: Page): void {
  for (const [noun, list] of Object.entries(page.rows)) {
    const known = nounOf(rows, noun);
    for (const row of list) known.set(row.id, row);
  }
  for (const [noun, ids] of Object.entries(page.removed)) {
    for (const id of ids) nounOf(rows, noun).delete(id);
  }
}

/** Empties one person's replica; what they have not sent stays. */
export async function forget(tablet: Tablet, device: string): Promise<void> {
  await tablet.database.write(['devices', 'rows'], async transaction => {
    const known = await transaction.objectStore('devices').get(device);
    await emptyReplica(transaction, device);
    if (known) await transaction.objectStore('devices').put({ ...known, cursor: '' });
  });
  await loadMemory(tablet.memory, tablet.database);
  tablet.changed('rows');
}
