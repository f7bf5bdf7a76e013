import { type Database, openDatabase } from './database';
import type { Environment } from './environment';
import { createMemory, type Memory } from './memory';

/** One installation of the app, opened: what it lies on, and what is held in memory of it. */
export interface Tablet {
  environment: Environment;
  database: Database;
  memory: Memory;
  contact: Contact;
  /** Called after each change of stored things; other windows are told through it. */
  changed(what: Change): void;
  onChange(listener: (what: Change) => void): () => void;
}

export type Change = 'rows' | 'outbox' | 'tray' | 'photos' | 'device' | 'contact';

/** What the last attempts to reach the server said. */
export interface Contact {
  reached: boolean | null;
  /** Why something can't be sent (`sign_in`, `server_older`) or fetched (`no_news`) although the server answers. */
  hindrance: 'sign_in' | 'no_news' | 'server_older' | null;
}

export function openTablet(environment: Environment): Tablet {
  const listeners = new Set<(what: Change) => void>();
  return {
    environment,
    database: openDatabase(environment),
    memory: createMemory(),
    contact: { reached: null, hindrance: null },
    changed: what => {
      for (const listener of listeners) listener(what);
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function noteContact(tablet: Tablet, contact: Partial<Contact>): void {
  const before = tablet.contact;
  const after = { ...before, ...contact };
  if (after.reached === before.reached && after.hindrance === before.hindrance) return;
  tablet.contact = after;
  tablet.changed('contact');
}
