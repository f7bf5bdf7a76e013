import { signal } from '@preact/signals';

/** Set when a newer app is fetched and waits for the person's word. */
export const newer = signal<ServiceWorker | null>(null);

export async function startWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const registration = await navigator.serviceWorker.register('/app/sw.js', {
    scope: '/app/',
    updateViaCache: 'none',
  });
  watch(registration);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
  navigator.serviceWorker.addEventListener('message', follow);
  warm();
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) newer.value = registration.waiting;
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && navigator.serviceWorker.controller) newer.value = coming;
    });
  });
}

const RELOAD_AT_THE_LATEST = 3_000;

/** Takes the newer app: on iOS the change of controller is sometimes not told, hence the time limit. */
export function update(): void {
  const reload = () => globalThis.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  newer.value?.postMessage({ type: 'take_over' });
  setTimeout(reload, RELOAD_AT_THE_LATEST);
}

const QUIET_AFTER_START = 4_000;

/** The screens that the first load did without are fetched once the first one stands. */
function warm(): void {
  setTimeout(async () => {
    const worker = await navigator.serviceWorker.ready;
    worker.active?.postMessage({ type: 'fetch_rest' });
  }, QUIET_AFTER_START);
}

function follow(event: MessageEvent): void {
  if (event.data?.type !== 'navigate' || typeof event.data.url !== 'string') return;
  const url = new URL(event.data.url, globalThis.location.href);
  if (url.origin === globalThis.location.origin) globalThis.location.assign(url.href);
}
