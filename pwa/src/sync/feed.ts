import { IDLE, type Outcome, PROGRESS, retry } from './outcome';
import type { Device } from './records';
import { applyPage, forget, type Page } from './replica';
import { noteContact, type Tablet } from './tablet';
import { askJson } from './wire';

/** What the server says to a session that isn't the device's own person's. */
const FOREIGN = ['device_taken', 'other_person'];

/** Fetches and stores the next page for the person who is signed in. `progress` means: there is more. */
export async function pullPage(tablet: Tablet): Promise<Outcome> {
  const device = tablet.memory.device;
  if (!device?.signed_in) return IDLE;
  if (device.by_pin || !device.key) {
    const hindrance = await foreignSession(tablet, device);
    if (hindrance) return hindrance;
  }
  const person = device.profile.person.id;
  const query = new URLSearchParams({ after: device.cursor, device: device.id, person });
  const answer = await askJson(tablet, 'GET', `/api/feed?${query}`);
  if (tablet.memory.device?.id !== device.id) return PROGRESS;
  if (answer?.status === 401 || FOREIGN.includes(answer?.code ?? '')) return noNews(tablet);
  if (answer?.status === 403) return rightLost(tablet, device.id);
  if (answer?.status !== 200) return retry(answer);
  const page = answer.body as unknown as Page;
  const applied = await applyPage(tablet, device.id, device.cursor, page);
  noteContact(tablet, { hindrance: null });
  return applied && (page.more || tablet.memory.device?.cursor === '') ? PROGRESS : IDLE;
}

/** Who came by PIN may have a colleague's session, and so may a window that was open while a colleague signed in.
 * The server refuses a device that it knows as somebody else's; to one that it doesn't know yet it would send the
 * colleague's rows. Replicas must never mix, so it is asked first. Null when the session is their own. */
async function foreignSession(tablet: Tablet, device: Device): Promise<Outcome | null> {
  const session = await askJson(tablet, 'GET', '/api/session');
  if (session?.status === 200)
    return session.body.person === device.profile.person.id ? null : noNews(tablet);
  if (session?.status === 401) return noNews(tablet);
  // Who has no right any more hears it from the feed.
  return session?.status === 403 ? null : retry(session);
}

/** What is done here still goes out by the device's own credential. */
function noNews(tablet: Tablet): Outcome {
  if (tablet.contact.hindrance !== 'sign_in') noteContact(tablet, { hindrance: 'no_news' });
  return { kind: 'sign_in' };
}

/** Who has no right any more keeps nothing of it here. */
async function rightLost(tablet: Tablet, device: string): Promise<Outcome> {
  await forget(tablet, device);
  return noNews(tablet);
}
