import { beforeEach, expect, test } from 'vitest';
import { capture, countUnsent, GRACE_MILLISECONDS, readPhoto, sweepPhotos } from '../../src/sync';
import { damage, newWorld, photosSent, picture, sent, signedIn, type World } from './cast';
import { WireServer } from './wire_server';

let world: World;
let server: WireServer;

beforeEach(async () => {
  server = new WireServer();
  world = newWorld(server);
  await signedIn(world);
});

async function captured(...texts: string[]): Promise<string[]> {
  const photos = texts.map(picture);
  await capture(world.tablet, [damage('a')], { photos });
  return photos.map(photo => photo.sha256);
}

test('photos arrive whole, and without waiting for the commands', async () => {
  const hashes = await captured('one', 'two', 'three');

  await photosSent(world);

  expect([...server.media.keys()].sort()).toEqual(hashes.sort());
  expect(server.applied).toEqual([]);
});

test('never more than two on the wire', async () => {
  await captured('one', 'two', 'three', 'four', 'five');
  await sent(world);
  let most = 0;
  let now = 0;
  const { fetch } = server;
  server.fetch = async (path, request) => {
    if (request.method === 'PUT') most = Math.max(most, ++now);
    await new Promise(resolve => setTimeout(resolve, 1));
    if (request.method === 'PUT') now -= 1;
    return fetch.call(server, path, request);
  };

  await photosSent(world);

  expect(most).toBe(2);
  expect(server.media.size).toBe(5);
});

test('a lost answer leaves the photo waiting, its bytes here', async () => {
  const [hash = ''] = await captured('one');
  await sent(world);
  server.loseAnswer = path => path.startsWith('/api/media');

  expect(await photosSent(world)).toMatchObject({ kind: 'retry' });
  expect(await readPhoto(world.tablet, hash)).toBeDefined();
  expect(await countUnsent(world.tablet)).toMatchObject({ photos: 1 });
});

test('bytes go only after the server has them and the grace is over', async () => {
  const [hash = ''] = await captured('one');
  world.clock.at += 2 * GRACE_MILLISECONDS;
  expect(await sweepPhotos(world.tablet)).toBe(0);
  await photosSent(world);

  expect(await sweepPhotos(world.tablet)).toBe(0);
  world.clock.at += GRACE_MILLISECONDS + 1;
  expect(await sweepPhotos(world.tablet)).toBe(1);
  expect(await readPhoto(world.tablet, hash)).toBeUndefined();
});

test('a picture that the server can not read needs a person, and holds up no other', async () => {
  const [bad = ''] = await captured('bad', 'good', 'fine');
  await sent(world);
  const { fetch } = server;
  server.fetch = async (path, request) => {
    const answer = { code: 'media_not_an_image', detail: 'Not a picture.' };
    if (path.endsWith(bad))
      return { status: 422, header: () => null, text: async () => JSON.stringify(answer) };
    return fetch.call(server, path, request);
  };

  await photosSent(world);

  expect(server.media.size).toBe(2);
  expect(await countUnsent(world.tablet)).toMatchObject({ photos: 0, refused: 1 });
  expect(await readPhoto(world.tablet, bad)).toBeDefined();
});

test('a picture of somebody who lost the right needs a person; a gate on the way is passed another time', async () => {
  const [hash = ''] = await captured('one');
  await sent(world);
  const { fetch } = server;
  let answer = '<h1>Forbidden</h1>';
  server.fetch = async (path, request) => {
    if (path.startsWith('/api/media/')) return { status: 403, header: () => null, text: async () => answer };
    return fetch.call(server, path, request);
  };

  expect(await photosSent(world)).toMatchObject({ kind: 'retry' });
  expect(await countUnsent(world.tablet)).toMatchObject({ photos: 1, refused: 0 });
  answer = JSON.stringify({ code: 'not_permitted', detail: "Your role doesn't allow this here." });
  await photosSent(world);

  expect(await countUnsent(world.tablet)).toMatchObject({ photos: 0, refused: 1 });
  expect(await readPhoto(world.tablet, hash)).toBeDefined();
});

test('a refusal that was cut on its way is asked for again', async () => {
  await captured('one');
  await sent(world);
  const { fetch } = server;
  server.fetch = async (path, request) => {
    if (!path.startsWith('/api/media/')) return fetch.call(server, path, request);
    return { status: 422, header: () => null, text: async () => '{"code":"media_not' };
  };

  expect(await photosSent(world)).toMatchObject({ kind: 'retry' });
  expect(await countUnsent(world.tablet)).toMatchObject({ photos: 1, refused: 0 });
});

test('two pictures that fail for now let the third through', async () => {
  const hashes = (await captured('one', 'two', 'three')).sort();
  await sent(world);
  const stubborn = hashes.slice(0, 2);
  const { fetch } = server;
  server.fetch = async (path, request) => {
    if (stubborn.some(hash => path.endsWith(hash)))
      return { status: 503, header: () => null, text: async () => '{}' };
    return fetch.call(server, path, request);
  };
  const { sendPhotos } = await import('../../src/sync');
  const postponed = new Set<string>();

  await sendPhotos(world.tablet, postponed);
  await sendPhotos(world.tablet, postponed);

  expect([...server.media.keys()]).toEqual([hashes[2]]);
});
