import { createHash } from 'node:crypto';
import { IDBFactory as Disk } from 'fake-indexeddb';
import {
  type BatchLimit,
  bodyOf,
  type CaptureOptions,
  capture,
  countUnsent,
  discardOf,
  type Environment,
  loadMemory,
  mintUuid,
  type NewPhoto,
  openTablet,
  pillOf,
  profileOf,
  pullPage,
  readTray,
  type StoredBody,
  sendCommands,
  sendPhotos,
  signIn,
  signOut,
  sweepPhotos,
  type Tablet,
} from '../src/sync';
import { chanceOf } from './chance';
import { Life } from './power';

export interface Wire {
  fetch: (device: string, life: Life) => Environment['fetch'];
}

export interface PhotoInWords {
  base64: string;
  type: string;
  taken_at: string;
}

/** One simulated device: its disk, its chance and its clock outlive its crashes. */
export class Host {
  life = new Life();
  private tablet: Tablet | null = null;
  private limits = new Map<string, BatchLimit>();
  private postponed = new Set<string>();
  private readonly disk: IDBFactory = new Disk();
  private readonly chance: () => number;

  constructor(
    private readonly name: string,
    seed: number,
    private readonly clock: () => number,
    private readonly wire: Wire,
  ) {
    this.chance = chanceOf(seed);
  }

  async start(): Promise<void> {
    this.life = new Life();
    this.limits = new Map();
    this.postponed = new Set();
    const tablet = openTablet(this.environment(this.life));
    await loadMemory(tablet.memory, tablet.database);
    this.tablet = tablet;
  }

  crash(): void {
    this.life.die();
    this.tablet = null;
  }

  private environment(life: Life): Environment {
    return {
      now: () => new Date(this.clock()),
      random: this.chance,
      uuid: () =>
        mintUuid(
          this.clock(),
          Uint8Array.from({ length: 10 }, () => Math.floor(this.chance() * 256)),
        ),
      fetch: this.wire.fetch(this.name, life),
      sleep: async () => {},
      indexedDB: life.factory(this.disk),
      sha256: async bytes => sha256(new Uint8Array(bytes)),
    };
  }

  private get running(): Tablet {
    if (!this.tablet) throw new Error(`${this.name} is not running`);
    return this.tablet;
  }

  async signIn(): Promise<string> {
    const answer = await this.wire.fetch(this.name, this.life)('/api/session', {
      method: 'GET',
      headers: {},
    });
    if (answer.status !== 200) throw new Error(`no session: ${answer.status}`);
    return (await signIn(this.running, profileOf(JSON.parse(await answer.text())), this.name)).id;
  }

  signOut(): Promise<void> {
    return signOut(this.running);
  }

  capture(
    commands: StoredBody[],
    photos: PhotoInWords[] = [],
    instead?: CaptureOptions['instead'],
  ): Promise<number[]> {
    const options: CaptureOptions = { photos: photos.map(unpack), ...(instead ? { instead } : {}) };
    return capture(this.running, commands, options);
  }

  mint(): string {
    return this.running.environment.uuid();
  }

  step(part: string) {
    if (part === 'commands') return sendCommands(this.running, this.limits);
    if (part === 'photos') return sendPhotos(this.running, this.postponed);
    if (part === 'feed') return pullPage(this.running);
    throw new Error(`no such part: ${part}`);
  }

  async discard(n: number, reason: string): Promise<number[]> {
    const entry = (await readTray(this.running)).find(it => it.n === n);
    if (!entry) throw new Error(`nothing refused under ${n}`);
    return capture(this.running, [discardOf(entry, reason)], { instead: entry });
  }

  async resend(n: number, changes: Record<string, unknown>): Promise<number[]> {
    const entry = (await readTray(this.running)).find(it => it.n === n);
    if (!entry) throw new Error(`nothing refused under ${n}`);
    return capture(this.running, [{ ...bodyOf(entry.command), ...changes }], { instead: entry });
  }

  sweep(): Promise<number> {
    return sweepPhotos(this.running);
  }

  async dump() {
    const { memory, database, contact } = this.running;
    const stored = await database.read(['devices', 'rows', 'outbox', 'tray', 'photos'], async it => ({
      devices: await it.objectStore('devices').getAll(),
      rows: await it.objectStore('rows').getAll(),
      row_keys: await it.objectStore('rows').getAllKeys(),
      outbox: await it.objectStore('outbox').getAll(),
      tray: await it.objectStore('tray').getAll(),
      photos: await it.objectStore('photos').getAll(),
    }));
    const view = memory.view();
    const shown = Object.fromEntries(view.nouns().map(noun => [noun, view.all(noun)]));
    const pill = pillOf(await countUnsent(this.running), contact);
    return { current: memory.device?.id ?? null, ...stored, shown, pill, contact };
  }
}

function unpack({ base64, type, taken_at }: PhotoInWords): NewPhoto {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  return { sha256: sha256(bytes), type, taken_at, data: bytes.buffer };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
