import { askJson } from '../sync/wire';
import { tablet } from './store';

export type PushState = 'on' | 'off' | 'blocked' | 'impossible';

export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis)) return 'impossible';
  if (Notification.permission === 'denied') return 'blocked';
  return (await subscription()) ? 'on' : 'off';
}

/** Only after a tap: browsers refuse otherwise, and so would people. */
export async function startPush(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState();
  const key = await askJson(tablet, 'GET', '/api/push/key');
  if (typeof key?.body.key !== 'string') throw new Error('no key');
  const worker = await navigator.serviceWorker.ready;
  const made = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key.body.key,
  });
  await tellServer(made);
  return 'on';
}

/** At every start: browsers change subscriptions silently, and iOS never says so. Telling again is harmless. */
export async function renewPush(): Promise<void> {
  const known = await subscription();
  if (known) await tellServer(known).catch(() => {});
}

export async function stopPush(): Promise<void> {
  const known = await subscription();
  if (!known) return;
  await askJson(tablet, 'DELETE', '/api/push/subscriptions', { endpoint: known.endpoint });
  await known.unsubscribe();
}

async function tellServer(made: PushSubscription): Promise<void> {
  const { endpoint, keys } = made.toJSON();
  const answer = await askJson(tablet, 'POST', '/api/push/subscriptions', { endpoint, keys });
  if (!answer || answer.status >= 300) throw new Error(`subscription not taken: ${answer?.status}`);
}

async function subscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker?.getRegistration('/app/');
  return (await worker?.pushManager?.getSubscription()) ?? null;
}
