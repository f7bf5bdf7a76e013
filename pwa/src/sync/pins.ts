import { loadMemory } from './memory';
import type { Device, Pin } from './records';
import { NotSignedIn } from './storage';
import { noteContact, type Tablet } from './tablet';

/** As OWASP advises for PBKDF2 with SHA-256. Six digits can still be tried out by who holds the disk: a PIN is
 * against mixing people up, not against thieves, and every screen about it says so. */
const ROUNDS = 600_000;
const FREE_TRIES = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;

export function isPin(text: string): boolean {
  return /^\d{4,6}$/.test(text);
}

/** Sets, or with null takes away, the PIN of whoever is signed in. Refuses with `NotSignedIn`. */
export async function setPin(tablet: Tablet, digits: string | null): Promise<void> {
  const id = tablet.memory.device?.id ?? '';
  const pin = digits === null ? null : await newPin(digits);
  await tablet.database.write(['devices'], async transaction => {
    const device = await transaction.objectStore('devices').get(id);
    if (!device?.signed_in) throw new NotSignedIn();
    await transaction.objectStore('devices').put({ ...device, pin });
  });
  await loadMemory(tablet.memory, tablet.database);
  tablet.changed('device');
}

async function newPin(digits: string): Promise<Pin> {
  if (!isPin(digits)) throw new RangeError('a PIN has four to six digits');
  const salt = crypto.getRandomValues(new Uint8Array(16)).buffer;
  return { salt, hash: await stretch(digits, salt, ROUNDS), rounds: ROUNDS, failures: 0, closed_until: null };
}

async function stretch(digits: string, salt: ArrayBuffer, iterations: number): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, [
    'deriveBits',
  ]);
  return crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
}

/** Who may be switched to: the people with a PIN who have not signed out, by name. */
export async function peopleHere(tablet: Tablet): Promise<Device[]> {
  const devices = await tablet.database.read(['devices'], it => it.objectStore('devices').getAll());
  const here = devices.filter(it => it.signed_in && it.pin && !it.succeeded_by);
  return here.sort((a, b) => a.profile.person.name.localeCompare(b.profile.person.name));
}

export type Switched =
  | { kind: 'switched' }
  | { kind: 'wrong'; left: number }
  /** Too many tries: not before this instant. */
  | { kind: 'closed'; until: string }
  /** This person has signed out or has no PIN any more. */
  | { kind: 'gone' };

/** Makes a person of this tablet the current one, with their own replica, outbox and credential; works without
 * a network. A wrong PIN changes nothing but the count of tries. */
export async function switchTo(tablet: Tablet, id: string, digits: string): Promise<Switched> {
  const known = await tablet.database.read(['devices'], it => it.objectStore('devices').get(id));
  if (!known?.signed_in || !known.pin) return { kind: 'gone' };
  const said = await stretch(digits, known.pin.salt, known.pin.rounds);
  const outcome = await judge(tablet, known.id, said);
  if (outcome.kind !== 'switched') return outcome;
  await loadMemory(tablet.memory, tablet.database);
  noteContact(tablet, { hindrance: null });
  tablet.changed('device');
  return outcome;
}

/** Counting and switching are one transaction, so that trying in two windows wins nothing. */
function judge(tablet: Tablet, id: string, said: ArrayBuffer): Promise<Switched> {
  const now = tablet.environment.now().getTime();
  return tablet.database.write(['meta', 'devices'], async transaction => {
    const store = transaction.objectStore('devices');
    const device = await store.get(id);
    if (!device?.signed_in || !device.pin) return { kind: 'gone' };
    const until = closedUntil(device.pin, now);
    if (until) return { kind: 'closed', until };
    if (!alike(said, device.pin.hash)) {
      const pin = failed(device.pin, now);
      await store.put({ ...device, pin });
      return pin.closed_until
        ? { kind: 'closed', until: pin.closed_until }
        : { kind: 'wrong', left: FREE_TRIES - pin.failures };
    }
    const pin = { ...device.pin, failures: 0, closed_until: null };
    await store.put({ ...device, pin, by_pin: true });
    await transaction.objectStore('meta').put(device.id, 'current');
    return { kind: 'switched' };
  });
}

/** A clock that was set back must not close a tablet for days. */
function closedUntil(pin: Pin, now: number): string | null {
  const until = pin.closed_until ? Date.parse(pin.closed_until) : 0;
  return until > now && until <= now + LONGEST_WAIT ? pin.closed_until : null;
}

function failed(pin: Pin, now: number): Pin {
  const failures = pin.failures + 1;
  const over = failures - FREE_TRIES;
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(over, 10), LONGEST_WAIT);
  return { ...pin, failures, closed_until: over < 0 ? null : new Date(now + wait).toISOString() };
}

function alike(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
}
