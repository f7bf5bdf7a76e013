import { createHash } from 'node:crypto';
import type { Command, IncomingAnswer, OutgoingRequest, Row, Verdict } from '../../src/sync';

export interface Refusing {
  code: string;
  detail: string;
  field: string | null;
}

interface KnownDevice {
  person: string;
  key: string;
  processed: number;
  receipts: Map<number, { hash: string; verdict: Verdict }>;
}

/** A server on the wire: numbers, receipts and a feed as the contract says, over rows that are only damages.
 * Its switches make the faults that a network and a server have. */
export class WireServer {
  session: string | null = 'tess';
  epoch = 'first';
  knows = (type: string) => type !== 'from_the_future';
  refuse: (command: Command) => Refusing | null = () => null;
  /** Called before each answer leaves; throw to lose it after the work was done. */
  loseAnswer: (path: string) => boolean = () => false;
  unreachable = false;
  largestBatch = 200;
  /** A server that says nothing of the commands before the one in conflict. */
  silentOnConflict = false;
  readonly devices = new Map<string, KnownDevice>();
  readonly applied: Command[] = [];
  readonly rows = new Map<string, Row>();
  readonly log: { seq: number; noun: string; id: string }[] = [];
  readonly media = new Map<string, number>();
  readonly requests: string[] = [];
  pageSize = 100;

  async fetch(path: string, request: OutgoingRequest): Promise<IncomingAnswer> {
    if (this.unreachable) throw new TypeError('no network');
    this.requests.push(`${request.method} ${path.split('?')[0]}`);
    const [status, body] = this.answer(path, request);
    if (this.loseAnswer(path)) throw new TypeError('cut');
    return { status, header: () => null, text: async () => JSON.stringify(body) };
  }

  private answer(path: string, request: OutgoingRequest): [number, unknown] {
    if (path === '/api/session')
      return this.session ? [200, profile(this.session, this.epoch)] : [401, problem('signed_out')];
    if (path === '/api/devices') return this.register(JSON.parse(String(request.body)));
    if (path === '/api/commands') return this.take(request);
    if (path.startsWith('/api/media/')) return this.keep(path.slice('/api/media/'.length), request);
    if (path.startsWith('/api/feed')) return this.feed(new URLSearchParams(path.split('?')[1]));
    return [404, problem('not_found')];
  }

  private register({ id, person }: { id: string; person: string }): [number, unknown] {
    if (!this.session) return [401, problem('signed_out')];
    if (person !== this.session) return [409, problem('other_person')];
    const known = this.devices.get(id);
    const key = `key-${id}-${this.requests.length}`;
    const fresh = { person: this.session, key, processed: 0, receipts: new Map() };
    const device = known ? Object.assign(known, { key }) : fresh;
    this.devices.set(id, device);
    return [201, { device: id, key, processed: device.processed, epoch: this.epoch }];
  }

  private take(request: OutgoingRequest): [number, unknown] {
    const { device: id, commands, acknowledged } = JSON.parse(String(request.body));
    const device = this.devices.get(id);
    if (!device || request.headers.authorization !== `Bearer ${device.key}`)
      return [401, problem('credential_refused')];
    if (commands.length > this.largestBatch) return [413, problem('too_much')];
    const verdicts: Verdict[] = [];
    for (const command of commands as Command[]) {
      const stop = this.takeOne(device, command, verdicts);
      if (stop && this.silentOnConflict) verdicts.length = 0;
      if (stop) return [409, { ...problem(stop), verdicts, processed: device.processed, epoch: this.epoch }];
    }
    for (const n of device.receipts.keys()) if (n <= acknowledged) device.receipts.delete(n);
    return [200, { verdicts, processed: device.processed, epoch: this.epoch }];
  }

  private takeOne(device: KnownDevice, command: Command, verdicts: Verdict[]): string | null {
    const hash = createHash('sha256').update(JSON.stringify(command)).digest('hex');
    if (command.n <= device.processed) {
      const receipt = device.receipts.get(command.n);
      if (receipt?.hash !== hash) return 'device_cloned';
      verdicts.push(receipt.verdict);
      return null;
    }
    if (command.n !== device.processed + 1) return 'out_of_order';
    if (!this.knows(command.type)) return 'unknown_command';
    const verdict = this.apply(command);
    device.processed = command.n;
    device.receipts.set(command.n, { hash, verdict });
    verdicts.push(verdict);
    return null;
  }

  private apply(command: Command): Verdict {
    const refusal = this.refuse(command);
    if (refusal) return { n: command.n, verdict: 'refused', ...refusal };
    this.applied.push(command);
    const { n: _n, at: _at, type: _type, ...fields } = command;
    if (command.type === 'record_damage') this.put('damage', { ...fields, id: String(command.id) });
    return { n: command.n, verdict: 'applied' };
  }

  put(noun: string, row: Row): void {
    this.rows.set(`${noun}/${row.id}`, row);
    this.log.push({ seq: this.log.length + 1, noun, id: row.id });
  }

  drop(noun: string, id: string): void {
    this.rows.delete(`${noun}/${id}`);
    this.log.push({ seq: this.log.length + 1, noun, id });
  }

  private keep(sha256: string, request: OutgoingRequest): [number, unknown] {
    const bytes = new Uint8Array(request.body as ArrayBuffer);
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== sha256)
      return [422, { ...problem('media_hash_differs'), detail: 'The picture changed on its way.' }];
    this.media.set(sha256, bytes.length);
    return [201, { sha256, bytes: bytes.length }];
  }

  private feed(query: URLSearchParams): [number, unknown] {
    if (!this.session) return [401, problem('signed_out')];
    if (query.get('person') !== this.session) return [409, problem('other_person')];
    const [epoch, seq] = (query.get('after') || ':0').split(':');
    const reset = epoch !== this.epoch;
    const entries = this.log.filter(entry => reset || entry.seq > Number(seq));
    const page = entries.slice(0, this.pageSize);
    const rows: Record<string, Row[]> = {};
    const removed: Record<string, string[]> = {};
    for (const { noun, id } of page) {
      const row = this.rows.get(`${noun}/${id}`);
      if (row) rows[noun] = [...(rows[noun] ?? []), row];
      else removed[noun] = [...(removed[noun] ?? []), id];
    }
    const cursor = `${this.epoch}:${page.at(-1)?.seq ?? (reset ? 0 : seq)}`;
    const processed = this.devices.get(query.get('device') ?? '')?.processed ?? 0;
    const more = page.length < entries.length;
    return [
      200,
      { epoch: this.epoch, cursor, more, reset, rows, removed, processed, at: '2026-11-23T12:00:00.000Z' },
    ];
  }
}

export function profile(person: string, epoch = 'first') {
  const grants = [{ role: 'technician', location: 'eastgate', client: null }];
  return {
    person,
    name: person,
    email: `${person}@lotwalk.test`,
    kind: 'staff',
    language: 'en',
    grants,
    commands: [],
    epoch,
  };
}

function problem(code: string) {
  return { type: 'about:blank', title: code, status: 400, detail: code, code };
}
