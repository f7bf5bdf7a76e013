/** What the tablet keeps. The words are the server's; see `database.ts` for where each lies. */

/** A row as the feed sent it. */
export interface Row {
  id: string;
  [field: string]: unknown;
}

/** What a person did, before it has a number. */
export interface CommandBody {
  type: string;
  [field: string]: unknown;
}

/** A command in the outbox: `n` without gaps per device, `at` the time of capture by the tablet's clock. */
export interface Command extends CommandBody {
  n: number;
  at: string;
}

export interface Refusal {
  code: string;
  detail: string;
  field: string | null;
}

export type Verdict = { n: number; verdict: 'applied' } | ({ n: number; verdict: 'refused' } & Refusal);

export interface OutboxEntry {
  device: string;
  n: number;
  command: Command;
  /** True once the server has said "applied"; it stays until the feed shows its effect. */
  acknowledged: boolean;
}

export interface TrayEntry {
  device: string;
  n: number;
  command: Command;
  refusal: Refusal;
  refused_at: string;
}

export type PhotoState = 'waiting' | 'sent' | 'refused';

export interface Photo {
  sha256: string;
  device: string;
  type: string;
  bytes: number;
  state: PhotoState;
  taken_at: string;
  /** When the server said that it has these bytes. */
  sent_at: string | null;
  refusal: Refusal | null;
}

/** A photo on its way into the outbox. */
export interface NewPhoto {
  sha256: string;
  type: string;
  data: ArrayBuffer;
  taken_at: string;
}

export interface Person {
  id: string;
  name: string;
  email: string;
  language: string;
  kind: 'staff' | 'client';
}

/** Who is signed in, and what some record of theirs may allow: what a screen offers at all. */
export interface Profile {
  person: Person;
  grants: { role: string; location: string | null; client: string | null }[];
  commands: string[];
  epoch: string;
}

/** One person on this installation of the app. */
export interface Device {
  id: string;
  name: string;
  profile: Profile;
  /** The send-only credential, null until the server has met this device. */
  key: string | null;
  next_n: number;
  /** How far the server has worked this device's commands off, as the feed last said. */
  processed: number;
  epoch: string;
  cursor: string;
  /** False once its person has signed out: nothing may be written into its replica any more. */
  signed_in: boolean;
  /** Set when another device took its unsent work over. */
  succeeded_by: string | null;
}
