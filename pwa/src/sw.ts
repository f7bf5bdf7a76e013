/// <reference lib="webworker" />
import { answerNavigation, answerOwn, fetchRest, install, takeOver } from './worker/cache';
import { open, show } from './worker/push';
import { wakeWindows } from './worker/sync';

declare const self: ServiceWorkerGlobalScope;

/** Only a list of listeners; what they do is beside it, in `worker/`. */
self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(takeOver(self)));
self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  // Only the app's own files: /api, documents and the customer's pages are the network's business.
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!url.pathname.startsWith('/app/')) return;
  if (event.request.mode === 'navigate') event.respondWith(answerNavigation(event.request));
  else event.respondWith(answerOwn(event.request, url.pathname));
});
self.addEventListener('message', event => {
  if (event.data?.type === 'take_over') event.waitUntil(self.skipWaiting());
  if (event.data?.type === 'fetch_rest') event.waitUntil(fetchRest());
});
// Chromium's Background Sync, which the web worker types don't know.
self.addEventListener('sync' as 'push', event => event.waitUntil(wakeWindows(self)));
self.addEventListener('push', event => event.waitUntil(show(self, event.data)));
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(self, event.notification.data));
});
