import type { Database } from './database';
import { fold } from './fold';
import type { Rows, View } from './fold/view';
import { locationOf } from './profile';
import type { Device, OutboxEntry, Row } from './records';

/** The current person's replica and pending commands, held in memory so that a screen never waits. */
export interface Memory {
  device: Device | null;
  rows: Map<string, Map<string, Row>>;
  outbox: OutboxEntry[];
  /** What screens read: replica rows with the pending commands folded over them. */
  view(): View;
  /** Forget the folded view; call after changing any of the above. */
  stale(): void;
}

export function createMemory(): Memory {
  let view: View | null = null;
  const memory: Memory = {
    device: null,
    rows: new Map(),
    outbox: [],
    view: () => {
      view ??= fold(memory.rows as Rows, pendingOf(memory), authorOf(memory));
      return view;
    },
    stale: () => {
      view = null;
    },
  };
  return memory;
}

/** Pending until the feed shows the effect, not until the verdict: nothing flickers, nothing counts twice. */
export function pendingOf(memory: Memory) {
  const processed = memory.device?.processed ?? 0;
  return memory.outbox.filter(entry => entry.n > processed).map(entry => entry.command);
}

function authorOf(memory: Memory) {
  const profile = memory.device?.profile;
  return { person: profile?.person.id ?? null, location: locationOf(profile), grants: profile?.grants ?? [] };
}

/** Reads everything of the current person anew; also for a window that hears that another one wrote. */
export async function loadMemory(memory: Memory, database: Database): Promise<void> {
  await loadDevice(memory, database);
  await Promise.all([loadRows(memory, database), loadOutbox(memory, database)]);
}

export async function loadDevice(memory: Memory, database: Database): Promise<void> {
  memory.device = await database.read(['meta', 'devices'], async transaction => {
    const current = await transaction.objectStore('meta').get('current');
    return typeof current === 'string'
      ? ((await transaction.objectStore('devices').get(current)) ?? null)
      : null;
  });
  memory.stale();
}

export async function loadRows(memory: Memory, database: Database): Promise<void> {
  const device = memory.device;
  memory.rows = device ? await readRows(database, device.id) : new Map();
  memory.stale();
}

export async function loadOutbox(memory: Memory, database: Database): Promise<void> {
  const device = memory.device;
  memory.outbox = device
    ? await database.read(['outbox'], it => it.objectStore('outbox').getAll(ofDevice(device.id)))
    : [];
  memory.stale();
}

async function readRows(database: Database, device: string): Promise<Map<string, Map<string, Row>>> {
  const [keys, values] = await database.read(['rows'], it => {
    const store = it.objectStore('rows');
    return Promise.all([store.getAllKeys(ofDevice(device)), store.getAll(ofDevice(device))]);
  });
  const rows = new Map<string, Map<string, Row>>();
  keys.forEach(([, noun, id], i) => {
    const row = values[i];
    if (row) nounOf(rows, noun).set(id, row);
  });
  return rows;
}

export function nounOf(rows: Map<string, Map<string, Row>>, noun: string): Map<string, Row> {
  const known = rows.get(noun);
  if (known) return known;
  const fresh = new Map<string, Row>();
  rows.set(noun, fresh);
  return fresh;
}

/** All keys that begin with this device: an array sorts after every string and number. */
export function ofDevice(device: string): IDBKeyRange {
  return IDBKeyRange.bound([device], [device, []]);
}
