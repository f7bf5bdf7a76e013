import type * as Api from '../api/types';

/** What the tablet keeps. The words are the server's; see `database.ts` for where each lies. */

/** A row as the feed sent it. */
export interface Row {
  id: string;
  [field: string]: unknown;
}

/** What a person did, before it has a number: the fields of the server's commands, in the server's words. A field
 * that no command has, or a value that none takes, doesn't compile. */
export type CommandBody = { type: string } & { [F in Field]?: ValueOf<F, Api.Command> | undefined } & {
  lines?: DecidedLine[];
};

type FieldIn<C> = C extends unknown ? keyof C : never;
type Field = Exclude<FieldIn<Api.Command>, 'type' | 'n' | 'at' | 'lines'>;
type ValueOf<F, C> = C extends unknown ? (F extends keyof C ? C[F] : never) : never;
/** Gathered answer by answer, so that it is whole only when the screen lets one send it. */
type DecidedLine = { line: string } & { [F in keyof Api.DecidedLine]?: Widened<Api.DecidedLine[F]> };
type Widened<V> = V extends string ? string : V;

/** What was captured once, by whichever version of this app: nothing is promised of its fields. */
export interface StoredBody {
  type: string;
  [field: string]: unknown;
}

/** A command in the outbox: `n` without gaps per device, `at` the time of capture by the tablet's clock. */
export interface Command extends StoredBody {
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
  /** When the session began, which tells it from the one before. */
  since?: string;
}

/** What a PIN is checked against. Only the tablet has it; a PIN keeps people from mixing up, no more. */
export interface Pin {
  salt: ArrayBuffer;
  hash: ArrayBuffer;
  /** Rounds of PBKDF2, kept so that a later version may ask for more. */
  rounds: number;
  /** Wrong tries since the last right one. */
  failures: number;
  /** Not to be tried before. */
  closed_until: string | null;
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
  /** With a PIN its person stays on this tablet while colleagues use it. */
  pin?: Pin | null;
  /** Vehicles whose owner DMS and OEM were compared about in this session. */
  compared?: string[];
  /** True while its person came by PIN and not by signing in: the session may be somebody else's. */
  by_pin?: boolean;
}
