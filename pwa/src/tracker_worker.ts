/// <reference lib="webworker" />
import { open, show } from './worker/push';

declare const self: ServiceWorkerGlobalScope;

/** The customer's worker: shows and opens messages, keeps no files and answers no request. */
self.addEventListener('push', event => event.waitUntil(show(self, event.data)));
self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(self, event.notification.data));
});
