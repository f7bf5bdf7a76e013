import type { Answer } from './wire';

/** What one step of sending or fetching came to. */
export type Outcome =
  | { kind: 'idle' }
  | { kind: 'progress' }
  /** Try again; not before `milliseconds` where the server said so. */
  | { kind: 'retry'; milliseconds: number }
  /** Nothing will change until a person signs in. */
  | { kind: 'sign_in' }
  /** The server doesn't know this command yet; it will after its own update. */
  | { kind: 'server_older' };

export const IDLE: Outcome = { kind: 'idle' };
export const PROGRESS: Outcome = { kind: 'progress' };

export function retry(answer: Answer | null): Outcome {
  return { kind: 'retry', milliseconds: answer?.retryAfter ?? 0 };
}
