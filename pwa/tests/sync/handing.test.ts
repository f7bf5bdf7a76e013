import { beforeEach, expect, test } from 'vitest';
import { capture, countUnsent, leftWork, readTray, signOut, takeOver, takeRefused } from '../../src/sync';
import { damage, newWorld, photosSent, picture, recorded, sent, signedIn, type World } from './cast';
import { WireServer } from './wire_server';

let world: World;
let server: WireServer;

beforeEach(() => {
  server = new WireServer();
  world = newWorld(server);
});

/** Tess has worked without a network, her credential was revoked, and she has left; Sam is here. */
async function stuck(): Promise<string> {
  await signedIn(world, 'tess');
  const device = world.tablet.memory.device?.id ?? '';
  const photo = picture('hood');
  const attach = { type: 'attach_photo', id: 'p', repair_order: 'order', sha256: photo.sha256 };
  await capture(world.tablet, [damage('a'), damage('b'), attach], { photos: [photo] });
  await signOut(world.tablet);
  await signedIn(world, 'sam');
  return device;
}

const authors = () => [...server.devices.values()].map(it => [it.person, it.processed]);

test('unsent work goes out once, in its order and with its times, as the taker’s', async () => {
  const device = await stuck();
  const captured = new Date(world.clock.at).toISOString();
  const oldest = '2026-11-23T08:59:00.000Z';
  world.clock.at += 3_600_000;
  await recorded(world, 'c');
  expect(await leftWork(world.tablet)).toEqual([{ device, person: 'tess', commands: 3, photos: 1 }]);

  expect(await takeOver(world.tablet, device)).toBe(3);
  expect(await takeOver(world.tablet, device)).toBe(0);

  expect(await countUnsent(world.tablet)).toMatchObject({ commands: 4, photos: 1, oldest });
  await sent(world);
  await photosSent(world);
  expect(server.applied.map(it => [it.id, it.n])).toEqual([
    ['c', 1],
    ['a', 2],
    ['b', 3],
    ['p', 4],
  ]);
  expect(server.applied[1]?.at).toBe(captured);
  expect(authors()).toEqual([['sam', 4]]);
  expect(server.media.size).toBe(1);
  expect(await countUnsent(world.tablet)).toMatchObject({ commands: 0, photos: 0 });
  expect(await leftWork(world.tablet)).toEqual([]);
});

test('who comes back starts under a new device and finds nothing doubled', async () => {
  const device = await stuck();
  await takeOver(world.tablet, device);
  await sent(world);
  await signOut(world.tablet);
  await signedIn(world, 'tess');
  expect(world.tablet.memory.device?.id).not.toBe(device);
  await recorded(world, 'd');
  await sent(world);
  expect(server.applied.map(it => it.id).sort()).toEqual(['a', 'b', 'd', 'p']);
  expect(authors().sort()).toEqual([
    ['sam', 3],
    ['tess', 1],
  ]);
});

test('what can go out as its author’s is not taken, nor that of who is still here', async () => {
  await signedIn(world, 'tess');
  const device = world.tablet.memory.device?.id ?? '';
  await sent(world);
  await recorded(world, 'a');
  await signOut(world.tablet);
  await signedIn(world, 'sam');
  expect(await leftWork(world.tablet)).toEqual([]);
  expect(await takeOver(world.tablet, device)).toBe(0);
  expect(await takeOver(world.tablet, world.tablet.memory.device?.id ?? '')).toBe(0);
  await sent(world);
  expect(authors()).toEqual([
    ['tess', 1],
    ['sam', 0],
  ]);
});

test('a refused command leaves the tray and goes out as the taker’s', async () => {
  await signedIn(world, 'tess');
  server.refuse = () => ({ code: 'not_permitted', detail: 'No.', field: null });
  await recorded(world, 'a');
  await sent(world);
  const [entry] = await readTray(world.tablet);
  if (!entry) throw new Error('nothing in the tray');
  expect(await takeRefused(world.tablet, entry)).toBe(0);
  await signOut(world.tablet);
  await signedIn(world, 'sam');
  server.refuse = () => null;

  expect(await takeRefused(world.tablet, entry)).toBe(1);
  expect(await takeRefused(world.tablet, entry)).toBe(0);

  await sent(world);
  expect(await readTray(world.tablet)).toEqual([]);
  expect(server.applied.map(it => it.id)).toEqual(['a']);
  expect(authors()).toEqual([
    ['tess', 1],
    ['sam', 1],
  ]);
});

test('nothing is taken when nobody is here', async () => {
  const device = await stuck();
  await signOut(world.tablet);
  await expect(takeOver(world.tablet, device)).rejects.toThrow();
  expect(await countUnsent(world.tablet)).toMatchObject({ commands: 3, photos: 1 });
});
