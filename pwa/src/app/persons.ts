import { signal } from '@preact/signals';
import * as sync from '../sync';
import { navigate } from './router';
import { speak } from './session';
import { device, tablet } from './store';

/** The people of this tablet who may come back by PIN. */
export const people = signal<sync.Device[]>([]);

export async function readPeople(): Promise<void> {
  people.value = await sync.peopleHere(tablet);
}

/** In `localStorage`, because the sign-in page takes it away: there, whoever signs in is the one who is here. */
const SWITCHED = 'switched';

/** True while the session may be a colleague's: then it must not decide who is here. */
export function cameByPin(): boolean {
  return localStorage.getItem(SWITCHED) !== null && device.value?.by_pin === true;
}

export async function switchPerson(id: string, digits: string): Promise<sync.Switched> {
  const outcome = await sync.switchTo(tablet, id, digits);
  if (outcome.kind !== 'switched') return outcome;
  localStorage.setItem(SWITCHED, 'yes');
  speak(device.value?.profile.person.language);
  startAfresh();
  return outcome;
}

/** What the person before had begun to fill in is not the next one's. */
function startAfresh(): void {
  if (navigator.serviceWorker?.controller) globalThis.location.assign('/app/');
  else navigate('/app/', { replace: true });
}
