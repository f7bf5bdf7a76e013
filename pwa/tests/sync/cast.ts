import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import {
  type BatchLimit,
  capture,
  type Environment,
  loadMemory,
  mintUuid,
  type Outcome,
  openTablet,
  profileOf,
  pullPage,
  sendCommands,
  sendPhotos,
  signIn,
  type Tablet,
} from '../../src/sync';
import { profile, type WireServer } from './wire_server';

export interface World {
  server: WireServer;
  tablet: Tablet;
  factory: IDBFactory;
  clock: { at: number };
  free: { bytes: number | null };
}

let minted = 0;

/** A tablet with nothing on it, in front of a server. */
export function newWorld(server: WireServer): World {
  const [factory, clock, free] = [
    new IDBFactory(),
    { at: Date.parse('2026-11-23T09:00:00Z') },
    { bytes: null },
  ];
  return { server, factory, clock, free, tablet: openTablet(environmentOf(server, factory, clock, free)) };
}

function environmentOf(
  server: WireServer,
  factory: IDBFactory,
  clock: { at: number },
  free: World['free'],
): Environment {
  return {
    now: () => new Date(clock.at),
    random: () => 0.5,
    uuid: () => {
      minted += 1;
      return mintUuid(clock.at, new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, minted >> 8, minted & 255]));
    },
    fetch: (path, request) => server.fetch(path, request),
    sleep: async milliseconds => {
      clock.at += milliseconds;
    },
    indexedDB: factory,
    sha256: async bytes => sha256Of(bytes),
    freeSpace: async () => free.bytes,
  };
}

export function sha256Of(bytes: ArrayBuffer): string {
  return createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
}

export async function signedIn(world: World, person = 'tess'): Promise<void> {
  world.server.session = person;
  await signIn(world.tablet, profileOf(profile(person, world.server.epoch)), 'tablet');
}

/** The battery dies: everything in memory is gone, what was written stays. */
export async function restarted(world: World): Promise<void> {
  world.tablet.database.close();
  world.tablet = openTablet(environmentOf(world.server, world.factory, world.clock, world.free));
  await loadMemory(world.tablet.memory, world.tablet.database);
}

export function damage(id: string, fields: Record<string, unknown> = {}) {
  return {
    type: 'record_damage',
    id,
    repair_order: 'order',
    area: 'hood',
    kind: 'dent',
    severity: 'minor',
    ...fields,
  };
}

export async function recorded(world: World, ...ids: string[]): Promise<number[]> {
  return capture(
    world.tablet,
    ids.map(id => damage(id)),
  );
}

/** Steps until nothing moves any more; returns what the last step said. */
export async function drained(step: () => Promise<Outcome>): Promise<Outcome> {
  for (let steps = 0; steps < 100; steps += 1) {
    const outcome = await step();
    if (outcome.kind !== 'progress') return outcome;
  }
  throw new Error('never comes to rest');
}

export function sending(world: World): () => Promise<Outcome> {
  const limits = new Map<string, BatchLimit>();
  return () => sendCommands(world.tablet, limits);
}

export const sent = (world: World) => drained(sending(world));
export const pulled = (world: World) => drained(() => pullPage(world.tablet));

export function photosSent(world: World): Promise<Outcome> {
  const postponed = new Set<string>();
  return drained(() => sendPhotos(world.tablet, postponed));
}

export function shownDamages(world: World): string[] {
  return world.tablet.memory
    .view()
    .all('damage')
    .map(row => row.id)
    .sort();
}

export function picture(text: string) {
  const data = new TextEncoder().encode(text).buffer as ArrayBuffer;
  return { sha256: sha256Of(data), type: 'image/jpeg', data, taken_at: '2026-11-23T08:59:00.000Z' };
}
