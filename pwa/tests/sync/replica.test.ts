import { beforeEach, expect, test } from 'vitest';
import { pullPage, signOut } from '../../src/sync';
import { applyPage } from '../../src/sync/replica';
import { newWorld, pulled, recorded, restarted, sent, shownDamages, signedIn, type World } from './cast';
import { WireServer } from './wire_server';

let world: World;
let server: WireServer;

beforeEach(async () => {
  server = new WireServer();
  world = newWorld(server);
  await signedIn(world);
});

test('pages follow one another until all is here, and a restart goes on where it stopped', async () => {
  server.pageSize = 2;
  for (const id of ['a', 'b', 'c', 'd', 'e']) server.put('damage', { id });

  await pullPage(world.tablet);
  await restarted(world);
  await pulled(world);

  expect(shownDamages(world)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a capture stays on the screen while its row is on a later page', async () => {
  server.pageSize = 1;
  server.put('damage', { id: 'older' });
  await recorded(world, 'mine');
  await sent(world);

  await pullPage(world.tablet);

  expect(shownDamages(world)).toEqual(['mine', 'older']);
  await pulled(world);
  expect(shownDamages(world)).toEqual(['mine', 'older']);
  expect(world.tablet.memory.outbox).toEqual([]);
});

test('what was removed goes, in memory and on disk', async () => {
  server.put('damage', { id: 'a' });
  server.put('damage', { id: 'b' });
  await pulled(world);
  server.drop('damage', 'a');

  await pulled(world);

  expect(shownDamages(world)).toEqual(['b']);
  await restarted(world);
  expect(shownDamages(world)).toEqual(['b']);
});

test('a page that comes after the sign-out is not written', async () => {
  server.put('damage', { id: 'a' });
  const device = world.tablet.memory.device;
  const { fetch } = server;
  server.fetch = async (path, request) => {
    const answer = await fetch.call(server, path, request);
    if (path.startsWith('/api/feed')) await signOut(world.tablet);
    return answer;
  };

  await pullPage(world.tablet);

  const rows = await world.tablet.database.read(['rows'], it => it.objectStore('rows').count());
  expect(device).not.toBe(null);
  expect(rows).toBe(0);
});

test('signing out empties the replica at once, offline, and keeps what is unsent', async () => {
  server.put('damage', { id: 'a' });
  await pulled(world);
  await recorded(world, 'b');
  server.unreachable = true;

  await signOut(world.tablet);

  expect(world.tablet.memory.rows.size).toBe(0);
  expect(await world.tablet.database.read(['rows'], it => it.objectStore('rows').count())).toBe(0);
  expect(await world.tablet.database.read(['outbox'], it => it.objectStore('outbox').count())).toBe(1);
});

test('the next person sees nothing of the one before', async () => {
  server.put('damage', { id: 'a' });
  await pulled(world);
  await recorded(world, 'b');

  await signOut(world.tablet);
  await signedIn(world, 'sam');

  expect(shownDamages(world)).toEqual([]);
});

test('a right that was lost empties the replica at the next contact', async () => {
  server.put('damage', { id: 'a' });
  await pulled(world);
  server.fetch = async () => ({ status: 403, header: () => null, text: async () => '{"code":"forbidden"}' });

  await pullPage(world.tablet);

  expect(shownDamages(world)).toEqual([]);
});

test('an older page never overtakes a newer one', async () => {
  server.put('damage', { id: 'a' });
  const id = world.tablet.memory.device?.id ?? '';
  const page = {
    epoch: 'first',
    cursor: 'first:0',
    more: false,
    reset: true,
    rows: {},
    removed: {},
    processed: 0,
    at: '',
  };
  await pulled(world);

  expect(await applyPage(world.tablet, id, '', page)).toBe(false);
  expect(shownDamages(world)).toEqual(['a']);
});

test('a server set back to a backup: the replica starts afresh and nothing that is still here is lost', async () => {
  await recorded(world, 'a', 'b');
  await sent(world);
  server.epoch = 'second';
  server.rows.clear();
  server.log.length = 0;
  server.applied.length = 0;
  for (const device of server.devices.values()) Object.assign(device, { processed: 0, receipts: new Map() });

  await pulled(world);
  await sent(world);
  await pulled(world);

  expect(shownDamages(world)).toEqual(['a', 'b']);
  expect(server.applied.map(command => command.id)).toEqual(['a', 'b']);
});

test('a server set back to a backup: confirmed work that is still here goes before what is new', async () => {
  await recorded(world, 'a', 'b');
  await sent(world);
  server.epoch = 'second';
  server.applied.length = 0;
  for (const device of server.devices.values()) Object.assign(device, { processed: 0, receipts: new Map() });
  await recorded(world, 'c');

  await sent(world);

  expect(server.applied.map(command => [command.n, command.id])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ]);
  expect(server.devices.size).toBe(1);
});

test('after a backup that misses numbers long gone from here, what is left starts a new row', async () => {
  await recorded(world, 'a');
  await sent(world);
  await pulled(world);
  await recorded(world, 'b');
  for (const device of server.devices.values()) Object.assign(device, { processed: 0, receipts: new Map() });
  server.epoch = 'second';

  await sent(world);
  await pulled(world);

  expect(server.applied.map(command => command.id)).toEqual(['a', 'b']);
  expect(server.devices.size).toBe(2);
  expect(world.tablet.memory.outbox).toEqual([]);
});
