import type { Rounds } from '../sync';
import { contact, tablet, unsent } from './store';

interface Syncing extends ServiceWorkerRegistration {
  sync?: { register(tag: string): Promise<void> };
}

/** Background Sync, where it exists: asked for when something waits and the server isn't reached, it wakes a
 * window that the browser had put to sleep. Everywhere else `online`, focus and the rounds do. */
export function wakeInBackground(rounds: Rounds): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', event => {
    if (event.data?.type === 'wake') rounds.wake();
  });
  tablet.onChange(what => {
    if (what === 'outbox' || what === 'photos' || what === 'contact') void ask();
  });
}

async function ask(): Promise<void> {
  const waits = unsent.value.commands + unsent.value.photos > 0;
  if (!waits || contact.value.reached !== false) return;
  const worker: Syncing | undefined = await navigator.serviceWorker.getRegistration('/app/');
  await worker?.sync?.register('unsent').catch(() => {});
}
