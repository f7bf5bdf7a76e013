import type { Writing } from './database';
import { introduce, newDevice } from './device';
import { loadMemory, ofDevice } from './memory';
import { type Outcome, PROGRESS, retry } from './outcome';
import type { Device } from './records';
import { ownSession, signInFirst } from './session';
import type { Tablet } from './tablet';

/** Gives this installation a new device in place of one whose numbers someone else has used. What was never
 * acknowledged is numbered anew from 1 and goes out under the new one, in the same order. */
export async function succeed(tablet: Tablet, old: Device): Promise<Outcome> {
  const hindrance = await ownSession(tablet, old);
  if (hindrance) return hindrance;
  const successor = newDevice(tablet.environment.uuid(), old.profile, old.name);
  const answer = await introduce(tablet, successor);
  if (answer?.status === 401 || answer?.code === 'other_person') return signInFirst(tablet, old);
  if (!answer || answer.status >= 300) return retry(answer);
  await handOver(tablet, old.id, { ...successor, key: String(answer.body.key) });
  await loadMemory(tablet.memory, tablet.database);
  tablet.changed('device');
  return PROGRESS;
}

async function handOver(tablet: Tablet, from: string, to: Device): Promise<void> {
  const stores = ['meta', 'devices', 'rows', 'outbox', 'photos'] as const;
  await tablet.database.write([...stores], async transaction => {
    const old = await transaction.objectStore('devices').get(from);
    if (!old || old.succeeded_by) return;
    const next_n = await renumber(transaction, from, to.id);
    const kept = { signed_in: old.signed_in, cursor: old.cursor, epoch: old.epoch };
    await transaction.objectStore('devices').put({ ...to, ...kept, next_n });
    await transaction
      .objectStore('devices')
      .put({ ...old, signed_in: false, cursor: '', succeeded_by: to.id });
    await movePhotos(transaction, from, to.id);
    await moveRows(transaction, from, to.id);
    if (old.signed_in) await transaction.objectStore('meta').put(to.id, 'current');
  });
}

async function renumber(transaction: Writing, from: string, to: string): Promise<number> {
  const store = transaction.objectStore('outbox');
  const entries = (await store.getAll(ofDevice(from))).filter(entry => !entry.acknowledged);
  await store.delete(ofDevice(from));
  for (const [i, entry] of entries.entries()) {
    const n = i + 1;
    await store.add({ ...entry, device: to, n, command: { ...entry.command, n } });
  }
  return entries.length + 1;
}

async function movePhotos(transaction: Writing, from: string, to: string): Promise<void> {
  const store = transaction.objectStore('photos');
  const photos = await store.getAll(ofDevice(from));
  await store.delete(ofDevice(from));
  for (const photo of photos) await store.put({ ...photo, device: to });
}

async function moveRows(transaction: Writing, from: string, to: string): Promise<void> {
  const store = transaction.objectStore('rows');
  const [keys, rows] = await Promise.all([store.getAllKeys(ofDevice(from)), store.getAll(ofDevice(from))]);
  await store.delete(ofDevice(from));
  await Promise.all(keys.map(([, noun, id], i) => rows[i] && store.put(rows[i], [to, noun, id])));
}
