import type { Writing } from './database';
import { nameOf } from './database';
import { instant } from './environment';
import type { Command, Device, NewPhoto, OutboxEntry, StoredBody, TrayEntry } from './records';
import { CommandTooLarge, NotSignedIn, refuseWithoutSpace, StorageFull } from './storage';
import type { Tablet } from './tablet';

/** The server takes a megabyte a request; a single command has to fit with room for the envelope. */
const LARGEST_COMMAND = 900_000;

export interface CaptureOptions {
  photos?: NewPhoto[];
  /** A refused command that this capture replaces: it leaves the tray in the same transaction. */
  instead?: Pick<TrayEntry, 'device' | 'n'>;
}

/** Writes commands and their photos in one transaction that is on the disk before the promise resolves: then,
 * and only then, may a screen say "Saved". Returns the numbers given. Refuses with `NotSignedIn`,
 * `StorageFull` or `CommandTooLarge`, and then nothing was written. */
export async function capture(
  tablet: Tablet,
  bodies: StoredBody[],
  options: CaptureOptions = {},
): Promise<number[]> {
  const photos = options.photos ?? [];
  refuseTooLarge(bodies);
  await refuseWithoutSpace(tablet, photos);
  const entries = await save(tablet, bodies, photos, options.instead);
  remember(tablet, entries);
  tell(tablet, options);
  return entries.map(entry => entry.n);
}

function refuseTooLarge(bodies: StoredBody[]): void {
  for (const body of bodies)
    if (JSON.stringify(body).length > LARGEST_COMMAND) throw new CommandTooLarge(body.type);
}

async function save(
  tablet: Tablet,
  bodies: StoredBody[],
  photos: NewPhoto[],
  instead: CaptureOptions['instead'],
) {
  const at = instant(tablet.environment);
  const stores = ['devices', 'outbox', 'tray', 'photos', 'photo_bytes'] as const;
  try {
    return await tablet.database.write([...stores], async transaction => {
      const device = await currentDevice(transaction, tablet.memory.device);
      const entries = bodies.map((body, i) => entryOf(device.id, device.next_n + i, body, at));
      await transaction.objectStore('devices').put({ ...device, next_n: device.next_n + bodies.length });
      for (const entry of entries) await transaction.objectStore('outbox').add(entry);
      for (const photo of photos) await keepPhoto(transaction, device.id, photo);
      if (instead) await transaction.objectStore('tray').delete([instead.device, instead.n]);
      return entries;
    });
  } catch (error) {
    throw nameOf(error) === 'QuotaExceededError' ? new StorageFull() : error;
  }
}

/** Asked inside the transaction: another window may have signed out, or been given a new device. Never one of
 * somebody else, who may have taken over what an earlier device left. */
async function currentDevice(transaction: Writing, known: Device | null): Promise<Device> {
  let device = known ? await transaction.objectStore('devices').get(known.id) : undefined;
  while (device?.succeeded_by) device = await transaction.objectStore('devices').get(device.succeeded_by);
  const same = device?.profile.person.id === known?.profile.person.id;
  if (!device?.signed_in || !same) throw new NotSignedIn();
  return device;
}

function entryOf(device: string, n: number, body: StoredBody, at: string): OutboxEntry {
  const { type, ...fields } = body;
  const command: Command = { n, type, at, ...fields };
  return { device, n, command, acknowledged: false };
}

/** A picture that was sent or refused before is sent again: only a complete upload lets one attach it. */
async function keepPhoto(transaction: Writing, device: string, photo: NewPhoto): Promise<void> {
  const { data, ...facts } = photo;
  await transaction.objectStore('photo_bytes').put(data, photo.sha256);
  const fresh = {
    ...facts,
    device,
    bytes: data.byteLength,
    state: 'waiting' as const,
    sent_at: null,
    refusal: null,
  };
  await transaction.objectStore('photos').put(fresh);
}

function remember(tablet: Tablet, entries: OutboxEntry[]): void {
  const { memory } = tablet;
  const known = new Set(memory.outbox.map(entry => entry.n));
  const own = entries.filter(entry => entry.device === memory.device?.id && !known.has(entry.n));
  memory.outbox = [...memory.outbox, ...own];
  memory.stale();
}

function tell(tablet: Tablet, options: CaptureOptions): void {
  tablet.environment.keepStorage?.();
  tablet.changed('outbox');
  if (options.photos?.length) tablet.changed('photos');
  if (options.instead) tablet.changed('tray');
}
