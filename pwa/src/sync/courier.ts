import { type BatchLimit, nextBatch } from './batch';
import { forgetKey } from './device';
import { instant } from './environment';
import { IDLE, type Outcome, PROGRESS, retry } from './outcome';
import type { Command, Device, Verdict } from './records';
import { introduceDevice } from './session';
import { succeed } from './succession';
import { noteContact, type Tablet } from './tablet';
import { reclaim, storeVerdicts } from './verdicts';
import { type Answer, askJson } from './wire';

/** Sends the next batch of one device and stores what the server said to it. In order, never two at a time:
 * the caller holds the device's lock. */
export async function sendBatch(tablet: Tablet, deviceId: string, limit: BatchLimit): Promise<Outcome> {
  const [device, commands] = await nextBatch(tablet, deviceId, limit);
  if (!device) return IDLE;
  if (!device.key) return introduceDevice(tablet, device);
  if (commands.length === 0) return IDLE;
  return judge(tablet, device, commands, limit, await post(tablet, device, device.key, commands));
}

function post(tablet: Tablet, device: Device, key: string, commands: Command[]): Promise<Answer | null> {
  // All before the first that still waits have their verdict stored here: the server may forget those.
  const acknowledged = (commands[0]?.n ?? 1) - 1;
  const letter = { device: device.id, sent_at: instant(tablet.environment), acknowledged, commands };
  return askJson(tablet, 'POST', '/api/commands', letter, key);
}

async function judge(
  tablet: Tablet,
  device: Device,
  commands: Command[],
  limit: BatchLimit,
  answer: Answer | null,
): Promise<Outcome> {
  if (!answer) return retry(null);
  if (answer.status === 200) return accept(tablet, device, limit, answer);
  if (answer.status === 401) return renewKey(tablet, device);
  if (answer.status === 413 && limit.shrink(commands.length)) return PROGRESS;
  if (answer.status === 409) return conflict(tablet, device, commands, limit, answer);
  return retry(answer);
}

async function accept(tablet: Tablet, device: Device, limit: BatchLimit, answer: Answer): Promise<Outcome> {
  const stored = await storeVerdicts(tablet, device.id, verdictsOf(answer));
  limit.grow();
  noteContact(tablet, tablet.contact.hindrance === 'server_older' ? { hindrance: null } : {});
  // An answer that settles nothing is a fault on the other side; asking again at once would be a storm.
  return stored > 0 ? PROGRESS : retry(answer);
}

/** The credential was revoked or lost. No number was consumed; the person's session can bring a new one. */
async function renewKey(tablet: Tablet, device: Device): Promise<Outcome> {
  await forgetKey(tablet, device);
  return PROGRESS;
}

async function conflict(
  tablet: Tablet,
  device: Device,
  commands: Command[],
  limit: BatchLimit,
  answer: Answer,
): Promise<Outcome> {
  const stored = await storeVerdicts(tablet, device.id, verdictsOf(answer));
  if (stored > 0) return PROGRESS;
  if (answer.code === 'unknown_command') return serverOlder(tablet);
  // Which of the batch is the one in conflict? Those before it may have been applied and must keep their
  // numbers, so the batch shrinks until the first one alone is refused.
  if (answer.code === 'device_cloned')
    return limit.single(commands.length) ? PROGRESS : succeed(tablet, device);
  if (answer.code === 'out_of_order') return closeGap(tablet, device, commands, answer);
  return retry(answer);
}

function serverOlder(tablet: Tablet): Outcome {
  noteContact(tablet, { hindrance: 'server_older' });
  return { kind: 'server_older' };
}

/** A server set back to a backup misses commands that it had confirmed. Those that are still here go out again;
 * where some are gone for good, what is left starts under a new number row, in which nothing is missing. */
async function closeGap(
  tablet: Tablet,
  device: Device,
  commands: Command[],
  answer: Answer,
): Promise<Outcome> {
  const processed = Number(answer.body.processed ?? Number.NaN);
  const first = commands[0]?.n ?? 0;
  if (Number.isNaN(processed) || first <= processed + 1) return retry(answer);
  return (await reclaim(tablet, device.id, processed)) > 0 ? PROGRESS : succeed(tablet, device);
}

function verdictsOf(answer: Answer): Verdict[] {
  return Array.isArray(answer.body.verdicts) ? (answer.body.verdicts as Verdict[]) : [];
}
