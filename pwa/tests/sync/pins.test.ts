import { beforeEach, expect, test } from 'vitest';
import { countUnsent, peopleHere, pillOf, setPin, signOut, switchTo } from '../../src/sync';
import {
  damage,
  newWorld,
  pulled,
  recorded,
  restarted,
  sent,
  shownDamages,
  signedIn,
  type World,
} from './cast';
import { WireServer } from './wire_server';

let world: World;
let server: WireServer;

/** Tess and Sam share a tablet; both have a PIN, and Sam signed in last. */
beforeEach(async () => {
  server = new WireServer();
  world = newWorld(server);
  await signedIn(world, 'tess');
  await setPin(world.tablet, '1234');
  server.put('damage', damage('hers'));
  await sent(world);
  await pulled(world);
  await signedIn(world, 'sam');
  await setPin(world.tablet, '555666');
  await sent(world);
});

const current = () => world.tablet.memory.device?.profile.person.name;
const idOf = async (name: string) =>
  (await peopleHere(world.tablet)).find(it => it.profile.person.name === name)?.id ?? '';
const to = async (name: string, pin: string) => switchTo(world.tablet, await idOf(name), pin);

test('the people of this tablet are those with a PIN, and the digits are stored nowhere', async () => {
  const people = await peopleHere(world.tablet);
  expect(people.map(it => it.profile.person.name)).toEqual(['sam', 'tess']);
  expect(JSON.stringify(people)).not.toContain('1234');
  await expect(setPin(world.tablet, '12')).rejects.toThrow(RangeError);
});

test('the right PIN brings back replica and outbox, offline and after a restart', async () => {
  server.unreachable = true;
  await recorded(world, 'his');
  await restarted(world);
  expect(await to('tess', '1234')).toEqual({ kind: 'switched' });
  expect(current()).toBe('tess');
  expect(shownDamages(world)).toEqual(['hers']);
  await recorded(world, 'new');
  expect(await to('sam', '555666')).toEqual({ kind: 'switched' });
  expect(shownDamages(world)).toEqual(['his']);
});

test('with a colleague’s session work goes out as its author’s, and no news come in', async () => {
  await to('tess', '1234');
  await recorded(world, 'a');
  await sent(world);
  const [tess] = [...server.devices.values()].filter(it => it.person === 'tess');
  expect(tess?.processed).toBe(1);
  server.put('damage', damage('sams'));
  server.requests.length = 0;
  expect(await pulled(world)).toEqual({ kind: 'sign_in' });
  expect(server.requests).toEqual(['GET /api/session']);
  expect(shownDamages(world)).toEqual(['a', 'hers']);
  expect(world.tablet.contact.hindrance).toBe('no_news');
  expect(pillOf(await countUnsent(world.tablet), world.tablet.contact)).toEqual({ kind: 'no_news' });
});

test('signing in brings the news', async () => {
  await to('tess', '1234');
  await pulled(world);
  server.put('damage', damage('late'));
  await signedIn(world, 'tess');
  await pulled(world);
  expect(shownDamages(world)).toEqual(['hers', 'late']);
  expect(world.tablet.contact.hindrance).toBe(null);
});

test('wrong PINs: five tries, then a wait that grows, and the right one ends it', async () => {
  for (const left of [4, 3, 2, 1]) expect(await to('tess', '0000')).toEqual({ kind: 'wrong', left });
  const closed = await to('tess', '0000');
  expect(closed).toEqual({ kind: 'closed', until: new Date(world.clock.at + 30_000).toISOString() });
  expect(await to('tess', '1234')).toEqual(closed);
  world.clock.at += 30_001;
  expect(await to('tess', '0000')).toEqual({
    kind: 'closed',
    until: new Date(world.clock.at + 60_000).toISOString(),
  });
  world.clock.at += 60_001;
  expect(current()).toBe('sam');
  expect(await to('tess', '1234')).toEqual({ kind: 'switched' });
  expect(await to('sam', '0000')).toEqual({ kind: 'wrong', left: 4 });
}, 20_000);

test('who signs out empties the replica and can’t be switched to', async () => {
  const sam = await idOf('sam');
  await signOut(world.tablet);
  expect((await peopleHere(world.tablet)).map(it => it.profile.person.name)).toEqual(['tess']);
  expect(await switchTo(world.tablet, sam, '555666')).toEqual({ kind: 'gone' });
  expect(await to('tess', '1234')).toEqual({ kind: 'switched' });
});
