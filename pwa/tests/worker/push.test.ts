import { beforeEach, expect, test, vi } from 'vitest';
import { open, show } from '../../src/worker/push';

const told: unknown[] = [];
const opened: string[] = [];
const windows: { url: string; focus: () => Promise<void>; postMessage: (message: unknown) => void }[] = [];

/** What stands around a worker: the notifications and windows of a browser. */
const worker = {
  location: new URL('https://shop.test/app/sw.js'),
  registration: {
    showNotification: async (title: string, options: object) => told.push({ title, ...options }),
  },
  clients: {
    matchAll: async () => windows,
    openWindow: async (url: string) => opened.push(url),
  },
} as unknown as ServiceWorkerGlobalScope;

const fates: unknown[] = [];

beforeEach(() => {
  for (const list of [told, opened, windows, fates]) list.length = 0;
  vi.stubGlobal('fetch', async (path: string, request: { body: string }) => {
    fates.push([path, JSON.parse(request.body)]);
    return new Response(null, { status: 204 });
  });
});

function message(value: unknown): PushMessageData {
  return { json: () => value } as PushMessageData;
}

const approval = {
  web_push: 8030,
  notification: {
    title: 'Approval',
    body: 'Camry',
    navigate: 'https://shop.test/app/approvals/1',
    tag: 'a1',
    lang: 'en',
    data: { delivery: 'd1' },
  },
};

test('a message is shown, and that it was shown is reported', async () => {
  await show(worker, message(approval));

  expect(told).toMatchObject([{ title: 'Approval', body: 'Camry', tag: 'a1', data: { delivery: 'd1' } }]);
  expect(fates).toEqual([['/api/push/fates', { delivery: 'd1', fate: 'shown' }]]);
});

test('something is shown whatever came', async () => {
  await show(worker, null);
  await show(worker, { json: () => JSON.parse('not json') } as PushMessageData);

  expect(told).toMatchObject([{ title: 'Lotwalk' }, { title: 'Lotwalk' }]);
  expect(fates).toEqual([]);
});

test('a report that fails does not take the message away', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));

  await expect(show(worker, message(approval))).resolves.toBeUndefined();
});

const data = { navigate: approval.notification.navigate, delivery: 'd1' };

test('a tap opens what the message is about', async () => {
  await open(worker, data);

  expect(opened).toEqual(['https://shop.test/app/approvals/1']);
  expect(fates).toEqual([['/api/push/fates', { delivery: 'd1', fate: 'opened' }]]);
});

test('a tap goes to the app that is open already', async () => {
  const heard: unknown[] = [];
  windows.push({ url: 'https://shop.test/app/', focus: async () => {}, postMessage: it => heard.push(it) });

  await open(worker, data);

  expect(opened).toEqual([]);
  expect(heard).toEqual([{ type: 'navigate', url: 'https://shop.test/app/approvals/1' }]);
});

test('a message never leads to another site', async () => {
  await open(worker, { ...data, navigate: 'https://elsewhere.test/app/' });

  expect(opened).toEqual([]);
});
