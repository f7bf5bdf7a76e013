/// <reference lib="webworker" />

/** Written into the worker by the build: `first` is what the first screen needs, `rest` the other screens. */
declare const PRECACHE: { first: string[]; rest: string[] };
declare const VERSION: string;

const BASE = '/app/';
const PREFIX = 'lotwalk-';
const current = () => caches.open(PREFIX + VERSION);

/** The first installation fetches little; an update fetches everything before it offers itself, so that no
 * screen is missing when it takes over offline. */
export async function install(): Promise<void> {
  const updating = (await otherCaches()).length > 0;
  await fetchAll(PRECACHE.first);
  if (updating) await fetchAll(PRECACHE.rest);
}

export async function fetchRest(): Promise<void> {
  await fetchAll(PRECACHE.rest);
}

async function fetchAll(names: string[]): Promise<void> {
  const cache = await current();
  const old = await Promise.all((await otherCaches()).map(name => caches.open(name)));
  for (const name of names) await keep(cache, old, BASE + name);
}

/** Hashed names never change, so a copy from the version before is as good as the network's. */
async function keep(cache: Cache, old: Cache[], url: string): Promise<void> {
  if (await cache.match(url)) return;
  const hashed = url !== `${BASE}index.html`;
  for (const before of hashed ? old : []) {
    const found = await before.match(url);
    if (found) return cache.put(url, found);
  }
  const answer = await fetch(url, { cache: hashed ? 'default' : 'reload' });
  if (!answer.ok || answer.redirected) throw new Error(`${url}: ${answer.status}`);
  await cache.put(url, answer);
}

export async function takeOver(worker: ServiceWorkerGlobalScope): Promise<void> {
  for (const name of await otherCaches()) await caches.delete(name);
  await worker.clients.claim();
}

async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
}

/** Every screen is the same document; the address says which one it becomes. */
export async function answerNavigation(request: Request): Promise<Response> {
  return (await (await current()).match(`${BASE}index.html`)) ?? fetch(request);
}

export async function answerOwn(request: Request, path: string): Promise<Response> {
  return (await (await current()).match(path)) ?? fetch(request);
}
