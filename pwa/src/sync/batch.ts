import { ofDevice } from './memory';
import type { Command, Device } from './records';
import type { Tablet } from './tablet';

const MOST_COMMANDS = 100;
/** The server's limit is a megabyte; the rest is for the envelope. */
const MOST_BYTES = 950_000;

/** How many commands go into one request: halved when the server finds it too large, grown back after. */
export class BatchLimit {
  private most = MOST_COMMANDS;

  get count(): number {
    return this.most;
  }

  /** Answers false when there is nothing left to halve. */
  shrink(sent: number): boolean {
    if (sent <= 1) return false;
    this.most = Math.floor(sent / 2);
    return true;
  }

  single(sent: number): boolean {
    if (sent <= 1) return false;
    this.most = 1;
    return true;
  }

  grow(): void {
    this.most = Math.min(MOST_COMMANDS, this.most * 2);
  }
}

/** The unacknowledged commands from the lowest number on, as many as fit. */
export async function nextBatch(
  tablet: Tablet,
  id: string,
  limit: BatchLimit,
): Promise<[Device | null, Command[]]> {
  const [device, entries] = await tablet.database.read(['devices', 'outbox'], transaction =>
    Promise.all([
      transaction.objectStore('devices').get(id),
      transaction.objectStore('outbox').getAll(ofDevice(id)),
    ]),
  );
  const waiting = entries.filter(entry => !entry.acknowledged).map(entry => entry.command);
  return [device ?? null, fitting(waiting.slice(0, limit.count))];
}

function fitting(commands: Command[]): Command[] {
  let bytes = 0;
  const within = commands.findIndex((command, i) => {
    bytes += new TextEncoder().encode(JSON.stringify(command)).length + 1;
    return bytes > MOST_BYTES && i > 0;
  });
  return within === -1 ? commands : commands.slice(0, within);
}
