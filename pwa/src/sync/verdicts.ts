import type { Writing } from './database';
import { instant } from './environment';
import { loadOutbox } from './memory';
import type { OutboxEntry, TrayEntry, Verdict } from './records';
import type { Tablet } from './tablet';

/** Stores verdicts: applied ones mark their entry, refused ones move it into the tray in the same
 * transaction. Returns how many entries were waiting for theirs. */
export async function storeVerdicts(tablet: Tablet, device: string, verdicts: Verdict[]): Promise<number> {
  if (verdicts.length === 0) return 0;
  const at = instant(tablet.environment);
  const [settled, refused] = await tablet.database.write(['devices', 'outbox', 'tray'], async transaction => {
    const counts: [number, number] = [0, 0];
    for (const verdict of verdicts) await storeVerdict(transaction, device, verdict, at, counts);
    return counts;
  });
  if (tablet.memory.device?.id === device) await loadOutbox(tablet.memory, tablet.database);
  if (settled) tablet.changed('outbox');
  if (refused) tablet.changed('tray');
  return settled;
}

async function storeVerdict(
  transaction: Writing,
  device: string,
  verdict: Verdict,
  at: string,
  counts: [number, number],
): Promise<void> {
  const entry = await transaction.objectStore('outbox').get([device, verdict.n]);
  if (!entry || entry.acknowledged) return;
  counts[0] += 1;
  if (verdict.verdict === 'refused') {
    counts[1] += 1;
    await transaction.objectStore('tray').put(trayEntryOf(entry, verdict, at));
    await transaction.objectStore('outbox').delete([device, verdict.n]);
  } else {
    await keepUntilSeen(transaction, entry);
  }
}

/** Kept for the screen until the feed shows its effect; if it already has, there is nothing to keep. */
async function keepUntilSeen(transaction: Writing, entry: OutboxEntry): Promise<void> {
  const device = await transaction.objectStore('devices').get(entry.device);
  const seen = !device?.signed_in || entry.n <= device.processed;
  const store = transaction.objectStore('outbox');
  await (seen ? store.delete([entry.device, entry.n]) : store.put({ ...entry, acknowledged: true }));
}

function trayEntryOf(entry: OutboxEntry, verdict: Verdict & { verdict: 'refused' }, at: string): TrayEntry {
  const { code, detail, field } = verdict;
  return {
    device: entry.device,
    n: entry.n,
    command: entry.command,
    refusal: { code, detail, field },
    refused_at: at,
  };
}

/** Takes back the acknowledgement of what the server no longer counts as processed. Returns how many. */
export async function reclaim(tablet: Tablet, device: string, processed: number): Promise<number> {
  const lost = await tablet.database.write(['outbox'], it => forgetAcknowledged(it, device, processed));
  if (tablet.memory.device?.id === device) await loadOutbox(tablet.memory, tablet.database);
  if (lost) tablet.changed('outbox');
  return lost;
}

export async function forgetAcknowledged(
  transaction: Writing,
  device: string,
  processed: number,
): Promise<number> {
  const store = transaction.objectStore('outbox');
  const above = IDBKeyRange.bound([device, processed], [device, []], true);
  const lost = (await store.getAll(above)).filter(entry => entry.acknowledged);
  for (const entry of lost) await store.put({ ...entry, acknowledged: false });
  return lost.length;
}
