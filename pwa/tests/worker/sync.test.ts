import { expect, test } from 'vitest';
import { wakeWindows } from '../../src/worker/sync';

test('every open window is woken, also those that the worker doesn’t control yet', async () => {
  const heard: unknown[] = [];
  const asked: unknown[] = [];
  const open = { postMessage: (message: unknown) => heard.push(message) };
  const matchAll = async (options: unknown) => {
    asked.push(options);
    return [open, open];
  };
  await wakeWindows({ clients: { matchAll } } as unknown as ServiceWorkerGlobalScope);
  expect(heard).toEqual([{ type: 'wake' }, { type: 'wake' }]);
  expect(asked).toEqual([{ type: 'window', includeUncontrolled: true }]);
});
