import { IDLE, type Outcome, PROGRESS, retry } from './outcome';
import { applyPage, forget, type Page } from './replica';
import { noteContact, type Tablet } from './tablet';
import { askJson } from './wire';

/** Fetches and stores the next page for the person who is signed in. `progress` means: there is more. */
export async function pullPage(tablet: Tablet): Promise<Outcome> {
  const device = tablet.memory.device;
  if (!device?.signed_in) return IDLE;
  const query = new URLSearchParams({ after: device.cursor, device: device.id });
  const answer = await askJson(tablet, 'GET', `/api/feed?${query}`);
  if (answer?.status === 401) return signInFirst(tablet);
  if (answer?.status === 403) return rightLost(tablet, device.id);
  if (answer?.status !== 200) return retry(answer);
  const page = answer.body as unknown as Page;
  const applied = await applyPage(tablet, device.id, device.cursor, page);
  noteContact(tablet, { hindrance: null });
  return applied && (page.more || tablet.memory.device?.cursor === '') ? PROGRESS : IDLE;
}

function signInFirst(tablet: Tablet): Outcome {
  noteContact(tablet, { hindrance: 'sign_in' });
  return { kind: 'sign_in' };
}

/** Who has no right any more keeps nothing of it here. */
async function rightLost(tablet: Tablet, device: string): Promise<Outcome> {
  await forget(tablet, device);
  return signInFirst(tablet);
}
