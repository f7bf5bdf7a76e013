import { BatchLimit } from './batch';
import { sendBatch } from './courier';
import { devicesToServe } from './device';
import { Errand } from './errand';
import { pullPage } from './feed';
import { IDLE, type Outcome } from './outcome';
import { type Postponed, sendPhotos } from './photos';
import type { Tablet } from './tablet';

const COMMANDS_EVERY = 30_000;
const PHOTOS_EVERY = 30_000;
/** Live messages wake it sooner; this is for the days when they don't come. */
const FEED_EVERY = 60_000;

export interface Rounds {
  wake(): void;
  stop(): void;
}

/** Starts what runs all day: commands, photos and the feed, each on its own, so that none holds up another. */
export function startRounds(tablet: Tablet): Rounds {
  const postponed: Postponed = new Set();
  const limits = new Map<string, BatchLimit>();
  const errands = [
    new Errand(tablet.environment, () => sendCommands(tablet, limits), COMMANDS_EVERY),
    new Errand(
      tablet.environment,
      () => alone(tablet, 'photos', () => sendPhotos(tablet, postponed)),
      PHOTOS_EVERY,
    ),
    new Errand(tablet.environment, () => pullPage(tablet), FEED_EVERY),
  ];
  for (const errand of errands) void errand.run();
  return {
    wake: () => {
      for (const errand of errands) errand.wake();
    },
    stop: () => {
      for (const errand of errands) errand.stop();
    },
  };
}

/** One batch of each device that has something to send, and a credential for the current one. */
export async function sendCommands(tablet: Tablet, limits: Map<string, BatchLimit>): Promise<Outcome> {
  let result: Outcome = IDLE;
  for (const device of await devicesToServe(tablet)) {
    const limit = limits.get(device.id) ?? new BatchLimit();
    limits.set(device.id, limit);
    const outcome = await alone(tablet, `commands:${device.id}`, () => sendBatch(tablet, device.id, limit));
    result = moreUrgent(result, outcome);
  }
  return result;
}

function moreUrgent(a: Outcome, b: Outcome): Outcome {
  const order: Outcome['kind'][] = ['progress', 'retry', 'server_older', 'sign_in', 'idle'];
  return order.indexOf(b.kind) < order.indexOf(a.kind) ? b : a;
}

function alone(tablet: Tablet, name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const { exclusively } = tablet.environment;
  return exclusively ? exclusively(`lotwalk:${name}`, work) : work();
}
