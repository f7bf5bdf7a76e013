import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { Host } from '../../simulation/host';
import { damage } from '../sync/cast';
import { WireServer } from '../sync/wire_server';

let server: WireServer;
let host: Host;

beforeEach(async () => {
  server = new WireServer();
  const clock = () => Date.parse('2026-11-23T09:00:00Z');
  host = new Host('t1', 7, clock, { fetch: () => (path, request) => server.fetch(path, request) });
  await host.start();
  await host.signIn();
});

async function died(work: Promise<unknown>): Promise<void> {
  const death = new Promise<void>(resolve => host.life.onDeath(resolve));
  await Promise.race([work.catch(() => {}), death]);
}

test('a power cut before the commit leaves nothing', async () => {
  host.life.doom({ transaction: 1, committed: false });
  await died(host.capture([damage('a')]));
  expect(host.life.alive).toBe(false);

  await host.start();

  expect((await host.dump()).outbox).toEqual([]);
});

test('a power cut just after the commit leaves all of it', async () => {
  host.life.doom({ transaction: 1, committed: true });
  await died(host.capture([damage('a'), damage('b')]));
  expect(host.life.alive).toBe(false);

  await host.start();

  expect((await host.dump()).outbox.map(entry => entry.n)).toEqual([1, 2]);
});

test('cut at every transaction of a sync, everything still arrives once', async () => {
  for (let cut = 1; cut <= 12; cut += 1) {
    await host.capture([damage(`d${cut}`)]);
    host.life.doom({ transaction: 1 + (cut % 3), committed: cut % 2 === 0 });
    for (const part of ['commands', 'commands', 'feed', 'commands'])
      if (host.life.alive) await died(host.step(part));
    if (!host.life.alive) await host.start();
    host.life.doom(null);
  }
  for (let i = 0; i < 5; i += 1) for (const part of ['commands', 'feed']) await host.step(part);

  const all = Array.from({ length: 12 }, (_, i) => `d${i + 1}`);
  expect(server.applied.map(command => command.id)).toEqual(all);
  const dump = await host.dump();
  expect(dump.outbox).toEqual([]);
  expect((dump.shown.damage ?? []).map(row => row.id).sort()).toEqual(all.sort());
});

test('the same seed mints the same ids', async () => {
  const twin = new Host('t2', 7, () => Date.parse('2026-11-23T09:00:00Z'), {
    fetch: () => (path, request) => server.fetch(path, request),
  });
  await twin.start();
  await twin.signIn();

  expect(twin.mint()).toBe(host.mint());
});
