import type { Reading } from './database';
import { loadMemory, ofDevice } from './memory';
import type { Device, Profile } from './records';
import { emptyReplica } from './replica';
import { noteContact, type Tablet } from './tablet';
import { type Answer, askJson } from './wire';

/** Makes the person of this session the one who works on this tablet. Whoever was here before is signed out
 * first, unless they have a PIN to come back with. A person who was here before goes on with the same device and
 * the unsent work on it. */
export async function signIn(tablet: Tablet, profile: Profile, name: string): Promise<Device> {
  const current = tablet.memory.device;
  const other = current?.signed_in && current.profile.person.id !== profile.person.id;
  if (other && !current.pin) await signOut(tablet);
  const device = await settle(tablet, profile, name);
  await loadMemory(tablet.memory, tablet.database);
  noteContact(tablet, { hindrance: null });
  tablet.changed('device');
  return device;
}

async function settle(tablet: Tablet, profile: Profile, name: string): Promise<Device> {
  const fresh = newDevice(tablet.environment.uuid(), profile, name);
  return tablet.database.write(['meta', 'devices'], async transaction => {
    const store = transaction.objectStore('devices');
    const known = (await store.getAll()).find(
      it => !it.succeeded_by && it.profile.person.id === profile.person.id,
    );
    const device = known ? returned(known, profile) : fresh;
    await store.put(device);
    await transaction.objectStore('meta').put(device.id, 'current');
    return device;
  });
}

/** A new session begins without what was looked at in the one before. */
function returned(known: Device, profile: Profile): Device {
  const goesOn = known.signed_in && known.profile.since === profile.since;
  const compared = goesOn ? (known.compared ?? []) : [];
  return { ...known, profile, compared, signed_in: true, by_pin: false };
}

export function newDevice(id: string, profile: Profile, name: string): Device {
  const start = { next_n: 1, processed: 0, epoch: '', cursor: '' };
  return { id, name, profile, key: null, ...start, signed_in: true, succeeded_by: null };
}

/** Empties the replica and forgets the PIN at once, offline too. Unsent work stays under its device until it is sent. Ending the
 * session on the server is the caller's, since it needs the network and this doesn't. */
export async function signOut(tablet: Tablet): Promise<void> {
  const id = tablet.memory.device?.id;
  await tablet.database.write(['meta', 'devices', 'rows'], async transaction => {
    const device = id ? await transaction.objectStore('devices').get(id) : undefined;
    if (device) {
      await emptyReplica(transaction, device.id);
      await transaction.objectStore('devices').put({
        ...device,
        cursor: '',
        signed_in: false,
        pin: null,
        compared: [],
      });
    }
    await transaction.objectStore('meta').delete('current');
  });
  await loadMemory(tablet.memory, tablet.database);
  tablet.changed('device');
}

/** Introduces a device to the server, or asks for a new credential of a known one. Needs the session of the
 * device's own person; answers null in place of the device when that isn't to be had now. */
export async function register(tablet: Tablet, device: Device): Promise<Device | Answer | null> {
  const answer = await introduce(tablet, device);
  if (!answer || answer.status >= 300) return answer;
  return storeKey(tablet, device.id, String(answer.body.key), String(answer.body.epoch ?? ''));
}

/** Says whose it is: on a shared tablet the session may have changed hands a moment ago, and a device that was
 * introduced by somebody else would send its work as theirs. */
export function introduce(tablet: Tablet, { id, name, profile }: Device): Promise<Answer | null> {
  return askJson(tablet, 'POST', '/api/devices', { id, name, person: profile.person.id });
}

/** The first epoch heard is kept with the key; a later one is for the feed to notice. */
export async function storeKey(
  tablet: Tablet,
  id: string,
  key: string | null,
  epoch = '',
): Promise<Device | null> {
  const stored = await tablet.database.write(['devices'], async transaction => {
    const device = await transaction.objectStore('devices').get(id);
    if (!device) return null;
    const next = { ...device, key, epoch: device.epoch || epoch };
    await transaction.objectStore('devices').put(next);
    return next;
  });
  if (stored && tablet.memory.device?.id === id) tablet.memory.device = stored;
  return stored;
}

export async function keyOf(tablet: Tablet, id: string): Promise<string | null> {
  const device = await tablet.database.read(['devices'], it => it.objectStore('devices').get(id));
  return device?.key ?? null;
}

/** Forgets a credential that was refused, unless another has taken its place in the meantime. */
export async function forgetKey(tablet: Tablet, device: Device): Promise<void> {
  if ((await keyOf(tablet, device.id)) === device.key) await storeKey(tablet, device.id, null);
}

/** Devices that the courier has to go for, the current person's first: those with commands to send, and the
 * current one while it has no credential. It gets one as long as there is a session: what is done after that
 * has ended is still sent. */
export async function devicesToServe(tablet: Tablet): Promise<Device[]> {
  const current = tablet.memory.device?.id;
  const devices = await tablet.database.read(['devices', 'outbox'], async transaction => {
    const all = await transaction.objectStore('devices').getAll();
    const waiting = await Promise.all(all.map(device => hasUnsent(transaction, device.id)));
    return all.filter((device, i) => waiting[i] || (device.id === current && !device.key));
  });
  return devices.sort((a, b) => Number(b.id === current) - Number(a.id === current));
}

async function hasUnsent(transaction: Reading, device: string): Promise<boolean> {
  const entries = await transaction.objectStore('outbox').getAll(ofDevice(device));
  return entries.some(entry => !entry.acknowledged);
}
