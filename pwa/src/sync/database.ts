import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import type { Environment } from './environment';
import type { Device, OutboxEntry, Photo, Row, TrayEntry } from './records';

/** Replica rows lie under their device, so that one person's view never shows through another's. */
export type RowKey = [device: string, noun: string, id: string];
export type EntryKey = [device: string, n: number];
export type PhotoKey = [device: string, sha256: string];

export interface Stores extends DBSchema {
  meta: { key: string; value: unknown };
  devices: { key: string; value: Device };
  rows: { key: RowKey; value: Row };
  outbox: { key: EntryKey; value: OutboxEntry };
  tray: { key: EntryKey; value: TrayEntry };
  /** A photo has to arrive as its author's, so the same picture of two persons is two entries. */
  photos: {
    key: PhotoKey;
    value: Photo;
    indexes: { state: [device: string, state: string]; sha256: string };
  };
  /** By SHA-256, apart from `photos`, so that counting a thousand waiting ones reads no picture.
   * ArrayBuffers: WebKit aborts transactions that hold Blobs. */
  photo_bytes: { key: string; value: ArrayBuffer };
}

export type StoreName = 'meta' | 'devices' | 'rows' | 'outbox' | 'tray' | 'photos' | 'photo_bytes';
export type Connection = IDBPDatabase<Stores>;
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;
export type Reading = IDBPTransaction<Stores, StoreName[], 'readonly'>;

export interface Database {
  read<T>(stores: StoreName[], work: (transaction: Reading) => Promise<T>): Promise<T>;
  /** All of it or nothing, on the disk before the promise resolves. */
  write<T>(stores: StoreName[], work: (transaction: Writing) => Promise<T>): Promise<T>;
  close(): void;
}

const NAME = 'lotwalk';
const VERSION = 1;

export function openDatabase(environment: Environment): Database {
  let connection: Promise<Connection> | null = null;
  const drop = () => {
    connection = null;
  };
  const connect = () => {
    connection ??= open(environment.indexedDB, drop);
    return connection;
  };
  return {
    read: async (stores, work) => {
      const begin = (it: Connection) => ({ transaction: it.transaction(stores, 'readonly') });
      return reading((await start(connect, drop, begin)).transaction, work);
    },
    write: async (stores, work) => {
      const begin = (it: Connection) => it.transaction(stores, 'readwrite', { durability: 'strict' });
      return writing((await start(connect, drop, it => ({ transaction: begin(it) }))).transaction, work);
    },
    close: () => {
      connection?.then(it => it.close()).catch(() => {});
      drop();
    },
  };
}

function open(factory: IDBFactory, lost: () => void): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const request = factory.open(NAME, VERSION);
    request.onupgradeneeded = () => build(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const raw = request.result;
      raw.onclose = lost;
      // A newer app in another window wants to change the schema: let go, so that it can.
      raw.onversionchange = () => {
        raw.close();
        lost();
      };
      resolve(wrap(raw) as unknown as Connection);
    };
  });
}

function build(database: IDBDatabase): void {
  database.createObjectStore('meta');
  database.createObjectStore('devices', { keyPath: 'id' });
  database.createObjectStore('rows');
  database.createObjectStore('outbox', { keyPath: ['device', 'n'] });
  database.createObjectStore('tray', { keyPath: ['device', 'n'] });
  const photos = database.createObjectStore('photos', { keyPath: ['device', 'sha256'] });
  photos.createIndex('state', ['device', 'state']);
  photos.createIndex('sha256', 'sha256');
  database.createObjectStore('photo_bytes');
}

async function reading<T>(transaction: Reading, work: (transaction: Reading) => Promise<T>): Promise<T> {
  // Only the requests matter; an abort reaches the work through them.
  transaction.done.catch(() => {});
  return work(transaction);
}

async function writing<T>(transaction: Writing, work: (transaction: Writing) => Promise<T>): Promise<T> {
  // Heard from the start, so that an abort never surfaces as an unhandled rejection.
  const failed = transaction.done.then(
    () => null,
    (error: unknown) => error ?? new DOMException('aborted', 'AbortError'),
  );
  const result = await attempt(transaction, work, failed);
  const failure = await failed;
  if (failure) throw failure;
  return result;
}

async function attempt<T>(
  transaction: Writing,
  work: (transaction: Writing) => Promise<T>,
  failed: Promise<unknown>,
): Promise<T> {
  try {
    return await work(transaction);
  } catch (error) {
    abort(transaction);
    // When the disk is full, the requests say "aborted" and only the transaction says why.
    throw nameOf(error) === 'AbortError' ? await failed : error;
  }
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // Already over: it aborted by itself.
  }
}

/** Browsers close connections of pages in the background: then a transaction can't even start, and one retry
 * with a fresh handle helps. Later failures are never retried here: the commit may have happened. */
async function start<T>(
  connect: () => Promise<Connection>,
  lost: () => void,
  begin: (it: Connection) => T,
): Promise<T> {
  try {
    return begin(await connect());
  } catch {
    lost();
    return begin(await connect());
  }
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
