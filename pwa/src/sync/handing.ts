import type { Writing } from './database';
import { nameOf } from './database';
import { loadMemory, ofDevice } from './memory';
import type { Command, Device, OutboxEntry, TrayEntry } from './records';
import { NotSignedIn, StorageFull } from './storage';
import type { Tablet } from './tablet';

/** Work of people who have left this tablet and that can't go out by itself. */
export interface LeftWork {
  device: string;
  person: string;
  commands: number;
  photos: number;
}

/** What is stuck under devices whose person has signed out and whose credential is gone. With a credential it
 * goes out as its author's, which is better than any handing over. */
export async function leftWork(tablet: Tablet): Promise<LeftWork[]> {
  return tablet.database.read(['devices', 'outbox', 'photos'], async transaction => {
    const left = (await transaction.objectStore('devices').getAll()).filter(isStuck);
    const counted = left.map(async ({ id, profile }) => {
      const entries = (await transaction.objectStore('outbox').getAll(ofDevice(id))).filter(isUnsent);
      const photos = await transaction.objectStore('photos').index('state').count([id, 'waiting']);
      return { device: id, person: profile.person.name, commands: entries.length, photos };
    });
    return (await Promise.all(counted)).filter(it => it.commands + it.photos > 0);
  });
}

const hasLeft = (device: Device) => !device.signed_in && !device.succeeded_by;
const isStuck = (device: Device) => hasLeft(device) && device.key === null;
const isUnsent = (entry: OutboxEntry) => !entry.acknowledged;

/** Takes over all unsent work of a device whose person has left: captured anew under whoever is here now, who
 * becomes its author, in the old order and with the old times. One transaction; waits for a batch of it that is
 * under way. Returns how many commands it were; none where there is nothing to take any more. */
export async function takeOver(tablet: Tablet, from: string): Promise<number> {
  const { exclusively } = tablet.environment;
  const work = () => inOneGo(tablet, (transaction, taker) => takeAll(transaction, from, taker));
  return exclusively ? exclusively(`lotwalk:commands:${from}`, work) : work();
}

/** The same for one refused command: it leaves the tray and goes out as the taker's. */
export async function takeRefused(tablet: Tablet, entry: Pick<TrayEntry, 'device' | 'n'>): Promise<number> {
  return inOneGo(tablet, async (transaction, taker) => {
    const [owner, refused] = await Promise.all([
      transaction.objectStore('devices').get(entry.device),
      transaction.objectStore('tray').get([entry.device, entry.n]),
    ]);
    if (!refused || !owner || owner.signed_in) return 0;
    await transaction.objectStore('tray').delete([entry.device, entry.n]);
    return recapture(transaction, entry.device, taker, [refused.command]);
  });
}

type Taking = (transaction: Writing, taker: Device) => Promise<number>;

async function inOneGo(tablet: Tablet, take: Taking): Promise<number> {
  const stores = ['meta', 'devices', 'outbox', 'tray', 'photos', 'photo_bytes'] as const;
  try {
    const taken = await tablet.database.write([...stores], async transaction => {
      const id = await transaction.objectStore('meta').get('current');
      const taker = typeof id === 'string' ? await transaction.objectStore('devices').get(id) : undefined;
      // Another window may have switched persons: the author is the one whose name was on the screen.
      if (!taker?.signed_in || taker.id !== tablet.memory.device?.id) throw new NotSignedIn();
      return take(transaction, taker);
    });
    await loadMemory(tablet.memory, tablet.database);
    for (const what of ['outbox', 'tray', 'photos'] as const) tablet.changed(what);
    return taken;
  } catch (error) {
    throw nameOf(error) === 'QuotaExceededError' ? new StorageFull() : error;
  }
}

async function takeAll(transaction: Writing, from: string, taker: Device): Promise<number> {
  const owner = await transaction.objectStore('devices').get(from);
  if (!owner || !isStuck(owner)) return 0;
  const entries = (await transaction.objectStore('outbox').getAll(ofDevice(from))).filter(isUnsent);
  for (const entry of entries) await transaction.objectStore('outbox').delete([from, entry.n]);
  await moveWaiting(transaction, from, taker.id);
  // Its numbers end here: should its person come back, they start under a new device, without a gap.
  await transaction.objectStore('devices').put({ ...owner, succeeded_by: taker.id });
  return recapture(
    transaction,
    from,
    taker,
    entries.map(entry => entry.command),
  );
}

async function moveWaiting(transaction: Writing, from: string, to: string): Promise<void> {
  const waiting = await transaction.objectStore('photos').index('state').getAll([from, 'waiting']);
  for (const { sha256 } of waiting) await bringPhoto(transaction, from, to, sha256);
}

async function recapture(
  transaction: Writing,
  from: string,
  taker: Device,
  commands: Command[],
): Promise<number> {
  for (const [i, command] of commands.entries()) {
    const n = taker.next_n + i;
    const fresh = { ...command, n };
    await transaction.objectStore('outbox').add({ device: taker.id, n, command: fresh, acknowledged: false });
    if (command.type === 'attach_photo') await bringPhoto(transaction, from, taker.id, command.sha256);
  }
  await transaction.objectStore('devices').put({ ...taker, next_n: taker.next_n + commands.length });
  return commands.length;
}

/** The server lets only who has sent a picture attach it, so the taker sends it too. */
async function bringPhoto(transaction: Writing, from: string, to: string, sha256: unknown): Promise<void> {
  const store = transaction.objectStore('photos');
  const photo = await store.get([from, String(sha256)]);
  if (!photo || (await store.get([to, photo.sha256]))) return drop(transaction, photo?.state, from, sha256);
  const kept = await transaction.objectStore('photo_bytes').count(photo.sha256);
  if (kept === 0) return;
  await store.put({ ...photo, device: to, state: 'waiting', sent_at: null, refusal: null });
  await drop(transaction, photo.state, from, sha256);
}

/** What the author has sent stays theirs until the sweep; what still waited now waits under the taker. */
async function drop(
  transaction: Writing,
  state: string | undefined,
  from: string,
  sha256: unknown,
): Promise<void> {
  if (state === 'waiting') await transaction.objectStore('photos').delete([from, String(sha256)]);
}
