/** What the sync core needs from the world. Nothing in this folder touches a global clock, chance or network,
 * so the same code runs in a browser and, step by step, in a simulation. */
export interface Environment {
  now(): Date;
  /** Evenly spread over [0, 1). */
  random(): number;
  /** A new UUIDv7, lower case. */
  uuid(): string;
  /** Rejects only when no answer came at all. */
  fetch(path: string, request: OutgoingRequest): Promise<IncomingAnswer>;
  /** Ends early, without error, when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  indexedDB: IDBFactory;
  /** SHA-256 of the bytes in lower-case hex. */
  sha256(bytes: ArrayBuffer): Promise<string>;
  /** One holder at a time over all windows; runs the work directly where the world has no locks. */
  exclusively?<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Bytes still free, or null where the world doesn't tell. */
  freeSpace?(): Promise<number | null>;
  /** Asks for lasting storage. Browsers may keep the question open for ever: nobody awaits it. */
  keepStorage?(): void;
}

export interface OutgoingRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  headers: Record<string, string>;
  body?: string | ArrayBuffer;
  signal?: AbortSignal;
}

export interface IncomingAnswer {
  status: number;
  header(name: string): string | null;
  text(): Promise<string>;
}

/** The one form of an instant, in storage and on the wire: `2026-11-22T09:30:00.000Z`. */
export function instant(environment: Pick<Environment, 'now'>): string {
  return environment.now().toISOString();
}
