import type { Environment } from './environment';
import type { Outcome } from './outcome';

const SHORTEST = 1_000;
const LONGEST = 60_000;
/** How often something is looked at that needs a person or a newer server. */
const PATIENT = 5 * 60_000;

/** Milliseconds to wait after so many failures in a row: doubling, and spread over half to one and a half, so
 * that a hundred tablets don't come back in the same second. */
export function backOff(failures: number, random: number): number {
  return Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures - 1, 10)) * (0.5 + random);
}

/** Repeats a step for ever: at once while it makes progress, later when it fails, and when woken. */
export class Errand {
  private alarm = new AbortController();
  private stopped = false;
  private woken = false;

  constructor(
    private readonly environment: Environment,
    private readonly step: () => Promise<Outcome>,
    /** Milliseconds until a quiet errand looks again by itself. */
    private readonly interval: number,
  ) {}

  async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      const outcome = await this.attempt();
      failures = outcome.kind === 'retry' ? failures + 1 : 0;
      if (outcome.kind !== 'progress') await this.pause(this.pauseAfter(outcome, failures));
    }
  }

  wake(): void {
    this.woken = true;
    this.alarm.abort();
  }

  stop(): void {
    this.stopped = true;
    this.wake();
  }

  /** A step that throws (a full disk, a closed database) is tried again like a lost network. */
  private async attempt(): Promise<Outcome> {
    this.woken = false;
    return this.step().catch((error: unknown): Outcome => {
      console.warn('sync step failed', error);
      return { kind: 'retry', milliseconds: 0 };
    });
  }

  private pauseAfter(outcome: Outcome, failures: number): number {
    if (outcome.kind === 'retry')
      return Math.max(outcome.milliseconds, backOff(failures, this.environment.random()));
    return outcome.kind === 'idle' ? this.interval : PATIENT;
  }

  private async pause(milliseconds: number): Promise<void> {
    if (this.woken) return;
    this.alarm = new AbortController();
    await this.environment.sleep(milliseconds, this.alarm.signal);
  }
}
