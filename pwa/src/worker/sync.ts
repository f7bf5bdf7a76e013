/// <reference lib="webworker" />

/** The browser says that there is a network again. Only windows can send: the outbox and its locks live there. */
export async function wakeWindows(worker: ServiceWorkerGlobalScope): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const it of windows) it.postMessage({ type: 'wake' });
}
