import { keyOf, register } from './device';
import { type Outcome, PROGRESS, retry } from './outcome';
import { profileOf } from './profile';
import type { Device } from './records';
import { noteContact, type Tablet } from './tablet';
import { askJson } from './wire';

/** Gets a credential for a device that has none. A second one would take the first's place, so of commands and
 * photos that both find none only one asks, and the other finds it there. */
export async function introduceDevice(tablet: Tablet, device: Device): Promise<Outcome> {
  const { exclusively } = tablet.environment;
  const work = () => introduceOnce(tablet, device);
  return exclusively ? exclusively(`lotwalk:introduce:${device.id}`, work) : work();
}

async function introduceOnce(tablet: Tablet, device: Device): Promise<Outcome> {
  if (await keyOf(tablet, device.id)) return PROGRESS;
  const hindrance = await ownSession(tablet, device);
  if (hindrance) return hindrance;
  const met = await register(tablet, device);
  if (met && 'key' in met) return PROGRESS;
  return met?.status === 401 || met?.code === 'other_person' ? signInFirst(tablet, device) : retry(met);
}

/** Null when the session on this tablet is that of the device's own person. With another's, or none, a device
 * must never be introduced: its work would become someone else's. It waits until its person signs in. */
export async function ownSession(tablet: Tablet, device: Device): Promise<Outcome | null> {
  const session = await askJson(tablet, 'GET', '/api/session');
  if (session?.status === 401) return signInFirst(tablet, device);
  if (session?.status !== 200) return retry(session);
  return profileOf(session.body).person.id === device.profile.person.id ? null : signInFirst(tablet, device);
}

export function signInFirst(tablet: Tablet, device: Device): Outcome {
  if (tablet.memory.device?.id === device.id) noteContact(tablet, { hindrance: 'sign_in' });
  return { kind: 'sign_in' };
}
