import type { Writing } from './database';
import { forgetKey } from './device';
import { instant } from './environment';
import { IDLE, type Outcome, PROGRESS, retry } from './outcome';
import type { Device, Photo } from './records';
import { introduceDevice } from './session';
import type { Tablet } from './tablet';
import { type Answer, ask, withKey } from './wire';

const AT_A_TIME = 2;
/** Too large, no picture, not what was announced. */
const FINAL = [413, 415, 422];
const TOO_LARGE = 'The picture is too large for the network here.';
/** Bytes stay this long after the server has confirmed them: until its own rendition has surely been seen
 * here, and for a backup that is restored the same day. */
export const GRACE_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Photos that were tried and not taken: others go first, so that one bad picture holds up nobody. */
export type Postponed = Set<string>;

/** Sends up to two waiting photos, each by its hash, so that sending twice does no harm. */
export async function sendPhotos(tablet: Tablet, postponed: Postponed): Promise<Outcome> {
  const devices = await senders(tablet);
  const pairs = await waitingPhotos(tablet, devices, postponed);
  if (pairs.length === 0) return IDLE;
  return best(await Promise.all(pairs.map(pair => sendOrPostpone(tablet, pair, postponed))));
}

/** Devices that have a credential, and the current one, which may get one. */
async function senders(tablet: Tablet): Promise<Device[]> {
  const current = tablet.memory.device?.id;
  const devices = await tablet.database.read(['devices'], it => it.objectStore('devices').getAll());
  const able = devices.filter(device => device.key !== null || device.id === current);
  return able.sort((a, b) => Number(b.id === current) - Number(a.id === current));
}

async function waitingPhotos(
  tablet: Tablet,
  devices: Device[],
  postponed: Postponed,
): Promise<[string, Device][]> {
  const waiting = await tablet.database.read(['photos'], async transaction => {
    const index = transaction.objectStore('photos').index('state');
    const keys = await Promise.all(devices.map(device => index.getAllKeys([device.id, 'waiting'])));
    return devices.flatMap((device, i) =>
      (keys[i] ?? []).map(([, sha256]): [string, Device] => [sha256, device]),
    );
  });
  const untried = waiting.filter(([sha256]) => !postponed.has(sha256));
  if (untried.length === 0) postponed.clear();
  return (untried.length ? untried : waiting).slice(0, AT_A_TIME);
}

async function sendOrPostpone(tablet: Tablet, [sha256, device]: [string, Device], postponed: Postponed) {
  const photo = await tablet.database.read(['photos'], it =>
    it.objectStore('photos').get([device.id, sha256]),
  );
  if (!photo) return IDLE;
  const outcome = await sendPhoto(tablet, photo, device);
  if (outcome.kind === 'retry' && tablet.contact.reached) postponed.add(sha256);
  return outcome;
}

async function sendPhoto(tablet: Tablet, photo: Photo, device: Device): Promise<Outcome> {
  if (!device.key) return introduceDevice(tablet, device);
  const bytes = await readPhoto(tablet, photo.sha256);
  if (!bytes)
    return settlePhoto(tablet, photo, refusedAs('photo_missing', 'The picture is no longer on this tablet.'));
  const headers = withKey({ 'content-type': photo.type }, device.key);
  const answer = await ask(tablet, `/api/media/${photo.sha256}`, { method: 'PUT', headers, body: bytes });
  return judge(tablet, photo, device, answer);
}

async function judge(tablet: Tablet, photo: Photo, device: Device, answer: Answer | null): Promise<Outcome> {
  if (!answer) return retry(null);
  if (answer.status === 401) {
    await forgetKey(tablet, device);
    return retry(answer);
  }
  // What can't get better by trying again is told; everything else is tried again.
  if (isFinal(answer))
    return settlePhoto(tablet, photo, refusedAs(answer.code, String(answer.body.detail ?? '')));
  // A gate on the way with a limit of its own says no more than that.
  if (answer.status === 413) return settlePhoto(tablet, photo, refusedAs('media_too_large', TOO_LARGE));
  if (answer.body.sha256 !== photo.sha256 || answer.status >= 300) return retry(answer);
  return settlePhoto(tablet, photo, { state: 'sent', sent_at: instant(tablet.environment) });
}

/** Only with a code: then the server itself has said so, and its answer came whole. */
function isFinal({ status, code }: Answer): boolean {
  return code !== '' && (FINAL.includes(status) || (status === 403 && code === 'not_permitted'));
}

function refusedAs(code: string, detail: string): Partial<Photo> {
  return { state: 'refused', refusal: { code, detail, field: null } };
}

async function settlePhoto(tablet: Tablet, photo: Photo, facts: Partial<Photo>): Promise<Outcome> {
  await tablet.database.write(['photos'], async transaction => {
    const known = await transaction.objectStore('photos').get([photo.device, photo.sha256]);
    if (known) await transaction.objectStore('photos').put({ ...known, ...facts });
  });
  tablet.changed('photos');
  return PROGRESS;
}

/** If either got anywhere, the next pair may be tried at once. */
function best(outcomes: Outcome[]): Outcome {
  const order: Outcome['kind'][] = ['progress', 'retry', 'sign_in', 'idle', 'server_older'];
  return outcomes.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] ?? IDLE;
}

export async function readPhoto(tablet: Tablet, sha256: string): Promise<ArrayBuffer | undefined> {
  return tablet.database.read(['photo_bytes'], it => it.objectStore('photo_bytes').get(sha256));
}

/** Gives up a photo that the server refused; asked for by the person, never by itself. */
export async function discardPhoto(tablet: Tablet, photo: Photo): Promise<void> {
  await tablet.database.write(['photos', 'photo_bytes'], it => remove(it, photo));
  tablet.changed('photos');
}

/** Removes pictures that the server has had for longer than the grace. Returns how many. */
export async function sweepPhotos(tablet: Tablet): Promise<number> {
  const before = new Date(tablet.environment.now().getTime() - GRACE_MILLISECONDS).toISOString();
  return tablet.database.write(['photos', 'photo_bytes'], async transaction => {
    const photos = await transaction.objectStore('photos').getAll();
    const old = photos.filter(
      photo => photo.state === 'sent' && photo.sent_at !== null && photo.sent_at < before,
    );
    for (const photo of old) await remove(transaction, photo);
    return old.length;
  });
}

/** The bytes go with the last entry that names them. */
async function remove(transaction: Writing, photo: Photo): Promise<void> {
  await transaction.objectStore('photos').delete([photo.device, photo.sha256]);
  const others = await transaction.objectStore('photos').index('sha256').count(photo.sha256);
  if (others === 0) await transaction.objectStore('photo_bytes').delete(photo.sha256);
}
