/**
 * Hosts any number of simulated devices, each with the real sync core, for a driver that speaks JSON lines over
 * standard input and output. One process, one virtual clock; nothing here waits for real time.
 *
 * Lockstep: after each line of the driver everything runs until nothing is left to do but wait for the driver;
 * then this process writes {"quiet":true}. A driver that sends its next line only then sees the same answers in
 * the same order each time.
 *
 * The driver writes one object a line. Each has an `id` of the driver's choice and a `do`:
 *
 *   {"id":1,"do":"start","device":"t1","seed":7,"skew_ms":-90000}   a new device, nobody signed in; its clock is the
 *                                                                   virtual one plus the skew
 *   {"id":2,"do":"tick","milliseconds":1500}                        moves the virtual clock; or {"at":"2026-…Z"} sets it
 *   {"id":2,"do":"reset"}                                           forgets all devices and sets the clock back: the
 *                                                                   next story may begin in this process
 *   {"id":3,"do":"sign_in","device":"t1"}                           asks GET /api/session by a fetch (see below; the
 *                                                                   driver keeps each device's cookies) and settles it;
 *                                                                   result: the id of the device record
 *   {"id":4,"do":"sign_out","device":"t1"}                          empties the replica; the session is the driver's
 *   {"id":5,"do":"mint","device":"t1"}                              result: a UUIDv7 of that device
 *   {"id":6,"do":"capture","device":"t1","commands":[{"type":…}],"photos":[{"base64","type","taken_at"}],
 *        "instead":{"device":…,"n":…}}                              result: the numbers given; then it is "saved"
 *   {"id":7,"do":"sync_step","device":"t1","part":"commands"}       one step of "commands", "photos" or "feed"; result:
 *                                                                   {"kind":"idle"|"progress"|"retry"|"sign_in"|…}
 *   {"id":8,"do":"discard","device":"t1","n":3,"reason":"…"}        out of the tray, with a command that says so
 *   {"id":9,"do":"resend","device":"t1","n":3,"changes":{…}}        out of the tray, changed, as a new command
 *   {"id":10,"do":"sweep","device":"t1"}                            removes pictures past their grace
 *   {"id":11,"do":"crash","device":"t1"}                            drops all that is in memory; the disk stays
 *   {"id":12,"do":"restart","device":"t1","skew_ms":0}              starts it again from its disk; with a skew, its
 *                                                                   clock was set meanwhile
 *   {"id":13,"do":"dump","device":"t1"}                             result: devices, rows with row_keys
 *                                                                   ([device, noun, id]), outbox, tray, photos, what
 *                                                                   the screens show (`shown`), pill, contact
 *
 * Each is answered by one of
 *   {"done":1,"result":…}   {"done":1,"error":"…","name":"StorageFull"}   {"done":1,"crashed":true}
 * the last when the device crashed before the request was finished. Requests are taken as they come: a `crash`
 * may be sent while another request of that device is under way.
 *
 * Any request about a device may carry `"die":{"transaction":k,"committed":true|false}`: the power fails at the
 * k-th write transaction that begins during it, just after or just before it is committed. Without so many
 * transactions nothing happens. Whether something was saved is seen after `restart` by `dump`.
 *
 * When a device uses the network, this process writes
 *   {"fetch":5,"device":"t1","method":"POST","path":"/api/commands","headers":{…},"body":"…"|null,"base64":"…"|null}
 * (`base64` for the bytes of a photo) and goes on when the driver writes
 *   {"answer":5,"status":200,"headers":{"retry-after":"2"},"body":"…"}   or   {"answer":5,"lost":true}
 * in any order, late, or never. A fetch of a device that crashed meanwhile may be answered; nobody hears it.
 * Two photos may be under way at once; everything else is one fetch at a time for each step.
 *
 * The process ends when its input does.
 */
import 'fake-indexeddb/auto';
import { createInterface } from 'node:readline';
import type { StoredBody } from '../src/sync';
import { Air, type Answer } from './air';
import { forbid } from './forbidden';
import { Host, type PhotoInWords } from './host';
import type { Death } from './power';

interface Request {
  id: number;
  do: string;
  device: string;
  seed?: number;
  skew_ms?: number;
  milliseconds?: number;
  at?: string;
  commands?: StoredBody[];
  photos?: PhotoInWords[];
  instead?: { device: string; n: number };
  part?: string;
  n?: number;
  reason?: string;
  changes?: Record<string, unknown>;
  die?: Death;
}

const START = Date.parse('2026-11-23T09:00:00.000Z');
const hosts = new Map<string, Host>();
const skews = new Map<string, number>();
const air = new Air(write);
let now = START;

function write(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function serve(request: Request): Promise<void> {
  const { id } = request;
  const host = hosts.get(request.device);
  const crashed = new Promise<'crashed'>(resolve => host?.life.onDeath(() => resolve('crashed')));
  if (request.die) host?.life.doom(request.die);
  try {
    const fatal = request.do === 'crash' ? [] : [crashed];
    const result = await Promise.race([perform(request), ...fatal]);
    write(result === 'crashed' ? { done: id, crashed: true } : { done: id, result: result ?? null });
  } catch (error) {
    // What a dead device's memory still throws is nobody's business.
    if (host && !host.life.alive) return write({ done: id, crashed: true });
    write({ done: id, error: String(error), name: error instanceof Error ? error.name : '' });
  } finally {
    if (request.die) host?.life.doom(null);
  }
}

async function perform(request: Request): Promise<unknown> {
  if (request.do === 'tick') return tick(request);
  if (request.do === 'reset') return reset();
  if (request.do === 'start') return begin(request);
  const host = hosts.get(request.device);
  if (!host) throw new Error(`no device ${request.device}`);
  const deed = deeds[request.do];
  if (!deed) throw new Error(`nothing is called ${request.do}`);
  return deed(host, request);
}

const deeds: Record<string, (host: Host, request: Request) => unknown> = {
  sign_in: host => host.signIn(),
  sign_out: host => host.signOut(),
  mint: host => host.mint(),
  capture: (host, request) => host.capture(request.commands ?? [], request.photos, request.instead),
  sync_step: (host, request) => host.step(request.part ?? ''),
  discard: (host, request) => host.discard(request.n ?? 0, request.reason ?? ''),
  resend: (host, request) => host.resend(request.n ?? 0, request.changes ?? {}),
  sweep: host => host.sweep(),
  crash: host => host.crash(),
  restart: (host, request) => {
    if (request.skew_ms !== undefined) skews.set(request.device, request.skew_ms);
    return host.start();
  },
  dump: host => host.dump(),
};

function tick({ milliseconds = 0, at }: Request): string {
  now = (at ? Date.parse(at) : now) + milliseconds;
  return new Date(now).toISOString();
}

function reset(): void {
  for (const host of hosts.values()) host.crash();
  hosts.clear();
  skews.clear();
  air.clear();
  now = START;
}

async function begin({ device, seed = 1, skew_ms = 0 }: Request): Promise<void> {
  skews.set(device, skew_ms);
  const host = new Host(device, seed, () => now + (skews.get(device) ?? 0), air);
  hosts.set(device, host);
  await host.start();
}

function hear(said: Request | Answer): void {
  if ('answer' in said) air.hear(said);
  else void serve(said);
}

/** Until nothing is left to do but wait for the driver: each step of the database is an immediate of its own. */
function quiet(): Promise<void> {
  return new Promise(resolve => {
    const look = () => {
      if (process.getActiveResourcesInfo().includes('Immediate')) setImmediate(look);
      else resolve();
    };
    setImmediate(look);
  });
}

forbid();
for await (const line of createInterface({ input: process.stdin })) {
  hear(JSON.parse(line) as Request | Answer);
  await quiet();
  write({ quiet: true });
}
