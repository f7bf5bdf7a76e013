import { type Environment, type IncomingAnswer, mintUuid, type OutgoingRequest } from '../sync';

/** A request that hasn't been answered by then is given up; photos get longer. */
const PATIENCE = 20_000;
const PATIENCE_FOR_PHOTOS = 180_000;

/** The real world for the sync core. */
export function browserEnvironment(): Environment {
  return {
    now: () => new Date(),
    random: () => Math.random(),
    uuid: () => mintUuid(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
    fetch: send,
    sleep,
    indexedDB: globalThis.indexedDB,
    sha256,
    freeSpace,
    keepStorage,
    ...(navigator.locks ? { exclusively } : {}),
  };
}

async function send(path: string, request: OutgoingRequest): Promise<IncomingAnswer> {
  const patience = request.method === 'PUT' ? PATIENCE_FOR_PHOTOS : PATIENCE;
  const answer = await fetch(path, {
    ...request,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  return { status: answer.status, header: name => answer.headers.get(name), text: () => answer.text() };
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal?.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}

async function freeSpace(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? null : quota - usage;
}

let asked = false;

/** Firefox shows a question for it, so it is asked once, after something worth keeping was saved. */
function keepStorage(): void {
  if (asked) return;
  asked = true;
  navigator.storage?.persist?.().catch(() => false);
}

function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work) as Promise<T>;
}
