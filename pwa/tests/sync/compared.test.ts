import { beforeEach, expect, test } from 'vitest';
import { noteCompared, profileOf, signIn, signOut } from '../../src/sync';
import { newWorld, restarted, type World } from './cast';
import { profile, WireServer } from './wire_server';

let world: World;

async function signedInSince(since: string, person = 'sam'): Promise<void> {
  world.server.session = person;
  await signIn(world.tablet, { ...profileOf(profile(person, world.server.epoch)), since }, 'tablet');
}

const compared = () => world.tablet.memory.device?.compared ?? [];

beforeEach(async () => {
  world = newWorld(new WireServer());
  await signedInSince('8:00');
  await noteCompared(world.tablet, 'civic');
  await noteCompared(world.tablet, 'civic');
});

test('what was compared is remembered for the session, whatever becomes of the battery', async () => {
  await noteCompared(world.tablet, 'camry');
  await restarted(world);
  await signedInSince('8:00');
  expect(compared()).toEqual(['civic', 'camry']);
});

test('a new session compares again', async () => {
  await signedInSince('9:00');
  expect(compared()).toEqual([]);
});

test('who signs out takes it along', async () => {
  await signOut(world.tablet);
  await signedInSince('8:00');
  expect(compared()).toEqual([]);
});

test('everybody compares for themselves', async () => {
  await signedInSince('8:00', 'mia');
  expect(compared()).toEqual([]);
  await signOut(world.tablet);
  await noteCompared(world.tablet, 'civic');
  expect(compared()).toEqual([]);
});
