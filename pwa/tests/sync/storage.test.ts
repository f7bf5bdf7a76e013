import { expect, test } from 'vitest';
import { hasRoom, littleRoom } from '../../src/sync';
import { newWorld } from './cast';
import { WireServer } from './wire_server';

const MEGABYTE = 1024 * 1024;

test('little room is told before anything is refused', async () => {
  const world = newWorld(new WireServer());
  expect(await littleRoom(world.tablet)).toBe(null);
  world.free.bytes = 500 * MEGABYTE;
  expect(await littleRoom(world.tablet)).toBe(null);
  world.free.bytes = 40 * MEGABYTE;
  expect(await littleRoom(world.tablet)).toBe(32 * MEGABYTE);
  expect(await hasRoom(world.tablet, MEGABYTE)).toBe(true);
});

test('what is left is never less than nothing', async () => {
  const world = newWorld(new WireServer());
  world.free.bytes = MEGABYTE;
  expect(await littleRoom(world.tablet)).toBe(0);
  expect(await hasRoom(world.tablet)).toBe(false);
});
