import { beforeEach, expect, test } from 'vitest';
import { capture, countUnsent, signOut } from '../../src/sync';
import { damage, newWorld, picture, recorded, restarted, shownDamages, signedIn, type World } from './cast';
import { WireServer } from './wire_server';

let world: World;

beforeEach(async () => {
  world = newWorld(new WireServer());
  await signedIn(world);
});

test('numbers have no gaps, also between captures at the same time', async () => {
  const given = await Promise.all([
    recorded(world, 'a', 'b'),
    recorded(world, 'c'),
    recorded(world, 'd', 'e'),
  ]);

  expect(given.flat().sort()).toEqual([1, 2, 3, 4, 5]);
});

test('a saved capture survives the battery, photos included', async () => {
  const photo = picture('scratch');
  await capture(world.tablet, [damage('a')], { photos: [photo] });

  await restarted(world);

  expect(shownDamages(world)).toEqual(['a']);
  const bytes = await world.tablet.database.read(['photo_bytes'], it =>
    it.objectStore('photo_bytes').get(photo.sha256),
  );
  expect(new Uint8Array(bytes ?? new ArrayBuffer(0))).toEqual(new Uint8Array(photo.data));
});

test('numbers go on after a restart', async () => {
  await recorded(world, 'a');
  await restarted(world);

  expect(await recorded(world, 'b')).toEqual([2]);
});

test('a capture carries the time at which it was made, in the one form', async () => {
  await recorded(world, 'a');

  expect(world.tablet.memory.outbox[0]?.command.at).toBe('2026-11-23T09:00:00.000Z');
});

test('a full disk is told before anything is written', async () => {
  world.free.bytes = 1_000;

  await expect(recorded(world, 'a')).rejects.toThrow(expect.objectContaining({ name: 'StorageFull' }));
  expect(await countUnsent(world.tablet)).toMatchObject({ commands: 0 });
});

test('a disk that fills up in the middle leaves nothing half-written', async () => {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.name === 'photo_bytes') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  };
  const attempt = capture(world.tablet, [damage('a')], { photos: [picture('x')] }).finally(() => {
    IDBObjectStore.prototype.put = put;
  });

  await expect(attempt).rejects.toThrow(expect.objectContaining({ name: 'StorageFull' }));
  await restarted(world);
  expect(shownDamages(world)).toEqual([]);
  expect(await recorded(world, 'b')).toEqual([1]);
});

test('a command that no server would take is refused at once', async () => {
  const note = 'x'.repeat(950_000);

  await expect(capture(world.tablet, [damage('a', { note })])).rejects.toThrow(
    expect.objectContaining({ name: 'CommandTooLarge' }),
  );
});

test('nobody signed in, nothing captured', async () => {
  await signOut(world.tablet);

  await expect(recorded(world, 'a')).rejects.toThrow(expect.objectContaining({ name: 'NotSignedIn' }));
});
