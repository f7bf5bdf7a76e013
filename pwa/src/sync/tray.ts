import type { Command, StoredBody, TrayEntry } from './records';
import type { Tablet } from './tablet';

/** What the server refused, of every person on this tablet, oldest first. Nothing leaves by itself. */
export async function readTray(tablet: Tablet): Promise<TrayEntry[]> {
  const entries = await tablet.database.read(['tray'], it => it.objectStore('tray').getAll());
  return entries.sort((a, b) => a.refused_at.localeCompare(b.refused_at) || a.n - b.n);
}

/** What was done, ready to be captured anew: without its number and its time. */
export function bodyOf(command: Command): StoredBody {
  const { n: _n, at: _at, ...body } = command;
  return body;
}

/** The command that gives a refused one up; capture it `instead` of the entry. */
export function discardOf(entry: TrayEntry, reason: string): StoredBody {
  return { type: 'discard_refused', device: entry.device, refused: entry.n, reason };
}
