import { beforeEach, expect, test } from 'vitest';
import { capture, countUnsent, readTray } from '../../src/sync';
import {
  damage,
  newWorld,
  pulled,
  recorded,
  restarted,
  sending,
  sent,
  shownDamages,
  signedIn,
  type World,
} from './cast';
import { WireServer } from './wire_server';

let world: World;
let server: WireServer;

beforeEach(async () => {
  server = new WireServer();
  world = newWorld(server);
  await signedIn(world);
});

const arrived = () => server.applied.map(command => command.id);

test('everything arrives once, in order', async () => {
  const ids = Array.from({ length: 250 }, (_, i) => `d${String(i).padStart(3, '0')}`);
  await recorded(world, ...ids);

  expect(await sent(world)).toEqual({ kind: 'idle' });
  expect(arrived()).toEqual(ids);
  expect(server.requests.filter(it => it === 'POST /api/commands')).toHaveLength(3);
});

test('a lost answer applies nothing twice', async () => {
  let losses = 2;
  server.loseAnswer = path => path === '/api/commands' && losses-- > 0;
  await recorded(world, 'a', 'b');
  const step = sending(world);

  for (let i = 0; i < 6; i += 1) await step();

  expect(arrived()).toEqual(['a', 'b']);
  expect(await countUnsent(world.tablet)).toMatchObject({ commands: 0 });
});

test('a crash between the answer and its storing applies nothing twice', async () => {
  server.loseAnswer = path => path === '/api/commands';
  await recorded(world, 'a');
  const step = sending(world);
  await step();
  await step();
  await restarted(world);
  server.loseAnswer = () => false;

  await sent(world);

  expect(arrived()).toEqual(['a']);
});

test('a batch that is too large is halved until it fits', async () => {
  server.largestBatch = 10;
  await recorded(world, ...Array.from({ length: 60 }, (_, i) => `d${i}`));

  await sent(world);

  expect(server.applied).toHaveLength(60);
});

test('a pending command shows until the feed has it, and never twice', async () => {
  await recorded(world, 'a');
  expect(shownDamages(world)).toEqual(['a']);

  await sent(world);
  expect(shownDamages(world)).toEqual(['a']);
  expect(world.tablet.memory.outbox).toHaveLength(1);

  await pulled(world);
  expect(shownDamages(world)).toEqual(['a']);
  expect(world.tablet.memory.outbox).toHaveLength(0);
  expect(world.tablet.memory.view().isPending('damage', 'a')).toBe(false);
});

test('what the feed shows before its verdict came is not folded again, and the verdict is still fetched', async () => {
  server.loseAnswer = path => path === '/api/commands';
  await recorded(world, 'a');
  const step = sending(world);
  await step();
  await step();
  await pulled(world);

  expect(world.tablet.memory.view().isPending('damage', 'a')).toBe(false);
  server.loseAnswer = () => false;
  await sent(world);
  expect(world.tablet.memory.outbox).toHaveLength(0);
  expect(arrived()).toEqual(['a']);
});

test('a refused command goes to the tray with its reason, and those behind it go on', async () => {
  server.refuse = command =>
    command.id === 'b' ? { code: 'repair_order_closed', detail: 'It is closed.', field: null } : null;
  await recorded(world, 'a', 'b', 'c');

  await sent(world);

  expect(arrived()).toEqual(['a', 'c']);
  expect(await readTray(world.tablet)).toMatchObject([{ n: 2, refusal: { code: 'repair_order_closed' } }]);
  expect(shownDamages(world)).toEqual(['a', 'c']);
});

test('changing and sending again takes the refused one out of the tray in the same breath', async () => {
  server.refuse = command =>
    command.note === 'bad' ? { code: 'invalid', detail: 'No.', field: 'note' } : null;
  await capture(world.tablet, [damage('a', { note: 'bad' })]);
  await sent(world);
  const [entry] = await readTray(world.tablet);
  if (!entry) throw new Error('nothing in the tray');

  await capture(world.tablet, [damage('a', { note: 'good' })], { instead: entry });

  expect(await readTray(world.tablet)).toEqual([]);
  await sent(world);
  expect(server.applied).toMatchObject([{ n: 2, note: 'good' }]);
});

test('a command that the server is too old for holds its place and loses nothing', async () => {
  await recorded(world, 'a');
  await capture(world.tablet, [{ type: 'from_the_future' }]);
  await recorded(world, 'c');

  expect(await sent(world)).toEqual({ kind: 'server_older' });
  expect(arrived()).toEqual(['a']);
  expect(world.tablet.contact.hindrance).toBe('server_older');

  server.knows = () => true;
  await sent(world);
  expect(server.applied.map(it => it.n)).toEqual([1, 2, 3]);
  expect(world.tablet.contact.hindrance).toBe(null);
});

test('a proxy that answers 200 with a page is no answer', async () => {
  await recorded(world, 'a');
  await sent(world);
  await recorded(world, 'b');
  const { fetch } = server;
  server.fetch = async () => ({
    status: 200,
    header: () => null,
    text: async () => '<html>Welcome to the hotel',
  });

  expect(await sent(world)).toMatchObject({ kind: 'retry' });
  server.fetch = fetch;
  await sent(world);
  expect(arrived()).toEqual(['a', 'b']);
});
