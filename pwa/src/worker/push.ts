/// <reference lib="webworker" />

/** The part of a Declarative Web Push message that is used (see "push" in the wire contract). */
interface Message {
  title: string;
  body: string;
  navigate: string;
  tag: string;
  lang: string;
  delivery: string | null;
}

const PLAIN: Message = {
  title: 'Lotwalk',
  body: '',
  navigate: '/app/',
  tag: 'lotwalk',
  lang: 'en',
  delivery: null,
};

/** Shows something whatever arrived: browsers end a subscription after a few silent messages. */
export async function show(worker: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
  const { title, body, tag, lang, navigate, delivery } = read(data);
  await worker.registration.showNotification(title, {
    body,
    tag,
    lang,
    icon: '/app/icons/icon-192.png',
    badge: '/app/icons/badge-96.png',
    data: { navigate, delivery },
  });
  await reportFate(delivery, 'shown');
}

/** Goes to what the message is about: in a window that is open already, else in a new one. */
export async function open(worker: ServiceWorkerGlobalScope, data: unknown): Promise<void> {
  const { navigate, delivery } = { ...PLAIN, ...(data as Partial<Message> | null) };
  await Promise.all([focusOrOpen(worker, navigate), reportFate(delivery, 'opened')]);
}

async function focusOrOpen(worker: ServiceWorkerGlobalScope, navigate: string): Promise<void> {
  const url = new URL(navigate, worker.location.origin);
  if (url.origin !== worker.location.origin) return;
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find(it => new URL(it.url).pathname === url.pathname);
  const inApp = windows.find(it => new URL(it.url).pathname.startsWith('/app/'));
  const shown = there ?? (url.pathname.startsWith('/app/') ? inApp : undefined);
  if (!shown) {
    await worker.clients.openWindow(url.href);
    return;
  }
  await shown.focus();
  if (shown !== there) shown.postMessage({ type: 'navigate', url: url.href });
}

function read(data: PushMessageData | null): Message {
  try {
    const said = data?.json()?.notification ?? {};
    return { ...PLAIN, ...said, delivery: said.data?.delivery ?? null };
  } catch {
    return PLAIN;
  }
}

/** History says what became of a message. Never in the way of showing it: a failure here is forgotten. */
async function reportFate(delivery: string | null, fate: 'shown' | 'opened'): Promise<void> {
  if (!delivery) return;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ delivery, fate });
  await fetch('/api/push/fates', { method: 'POST', headers, body, keepalive: true }).catch(() => {});
}
