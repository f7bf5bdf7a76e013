import { beforeEach, expect, test } from 'vitest';
import { countUnsent, signOut } from '../../src/sync';
import { newWorld, recorded, sending, sent, signedIn, type World } from './cast';
import { WireServer } from './wire_server';

let world: World;
let server: WireServer;

beforeEach(async () => {
  server = new WireServer();
  world = newWorld(server);
  await signedIn(world);
});

const arrived = () => server.applied.map(command => command.id);

test('a revoked credential consumes nothing and is replaced through the session', async () => {
  await recorded(world, 'a');
  await sent(world);
  for (const device of server.devices.values()) device.key = 'revoked';
  await recorded(world, 'b');

  await sent(world);

  expect(arrived()).toEqual(['a', 'b']);
});

test('without a session a revoked credential waits, and says so', async () => {
  await recorded(world, 'a');
  await sent(world);
  for (const device of server.devices.values()) device.key = 'revoked';
  server.session = null;
  await recorded(world, 'b');

  expect(await sent(world)).toEqual({ kind: 'sign_in' });
  expect(world.tablet.contact.hindrance).toBe('sign_in');
  expect(await countUnsent(world.tablet)).toMatchObject({ commands: 1 });
});

test('work done before a switch of persons arrives as its author’s', async () => {
  await recorded(world, 'a');
  await sent(world);
  await recorded(world, 'b');
  await signOut(world.tablet);
  await signedIn(world, 'sam');
  await recorded(world, 'c');

  await sent(world);

  expect(arrived().sort()).toEqual(['a', 'b', 'c']);
  expect([...server.devices.values()].map(it => [it.person, it.processed]).sort()).toEqual([
    ['sam', 1],
    ['tess', 2],
  ]);
});

test('a device that never met the server is not introduced by somebody else’s session', async () => {
  await recorded(world, 'a');
  await signOut(world.tablet);
  await signedIn(world, 'sam');

  await sent(world);

  expect(server.applied).toEqual([]);
  expect([...server.devices.values()].map(it => it.person)).toEqual(['sam']);
  await signedIn(world, 'tess');
  await sent(world);
  expect([...server.devices.values()].map(it => it.person)).toEqual(['sam', 'tess']);
  expect(arrived()).toEqual(['a']);
});

test('a session that changes hands between two questions introduces nobody else’s device', async () => {
  await recorded(world, 'a');
  const { fetch } = server;
  server.fetch = async (path, request) => {
    const answer = await fetch.call(server, path, request);
    if (path === '/api/session') server.session = 'sam';
    return answer;
  };

  expect(await sent(world)).toEqual({ kind: 'sign_in' });

  expect(server.devices.size).toBe(0);
});

test('a device has its credential before there is anything to send, so that it outlives the session', async () => {
  await sent(world);
  expect([...server.devices.values()].map(it => it.person)).toEqual(['tess']);
  server.session = null;
  await recorded(world, 'a');
  await sent(world);
  expect(arrived()).toEqual(['a']);
});

test('a cloned store gets a new device and numbers only what was never taken', async () => {
  await recorded(world, 'a');
  await sent(world);
  const [id, known] = [...server.devices.entries()][0] ?? [];
  if (!id || !known) throw new Error('no device');
  known.processed = 2;
  known.receipts.set(2, { hash: 'of the clone', verdict: { n: 2, verdict: 'applied' } });
  await recorded(world, 'b', 'c');

  await sent(world);

  expect(arrived()).toEqual(['a', 'b', 'c']);
  expect(server.devices.size).toBe(2);
  expect(world.tablet.memory.device?.id).not.toBe(id);
  expect(await recorded(world, 'd')).toEqual([3]);
});

test.each([false, true])(
  'of a batch that collides in its middle, what was applied before keeps its number (%s)',
  async silent => {
    server.silentOnConflict = silent;
    await recorded(world, 'a', 'b');
    let losses = 1;
    server.loseAnswer = path => path === '/api/commands' && losses-- > 0;
    const step = sending(world);
    await step();
    await step();
    const known = [...server.devices.values()][0];
    if (!known) throw new Error('no device');
    known.processed = 3;
    known.receipts.set(3, { hash: 'of the clone', verdict: { n: 3, verdict: 'applied' } });
    await recorded(world, 'c');

    await sent(world);

    expect(arrived()).toEqual(['a', 'b', 'c']);
  },
);
