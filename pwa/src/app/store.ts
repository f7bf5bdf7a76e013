import { computed, signal } from '@preact/signals';
import { t } from '../i18n/app';
import { toast } from '../parts/Toasts';
import * as sync from '../sync';
import type { Location, Nouns } from '../types';
import { browserEnvironment } from './environment';
import { noteCapture } from './install';

/** The one tablet of this window, and what screens read of it. Screens read `all`, `one`, `isPending` inside
 * their render, write with `capture`, and never fetch. */
export const tablet = sync.openTablet(browserEnvironment());

const version = signal(0);
export const device = signal<sync.Device | null>(null);
export const contact = signal<sync.Contact>(tablet.contact);
export const unsent = signal<sync.Unsent>({ commands: 0, photos: 0, refused: 0, oldest: null });
export const pill = computed(() => sync.pillOf(unsent.value, contact.value));
/** The time screens reckon with; moves once a minute so that "42 min" grows. */
export const now = signal(new Date());
/** Bytes left for captures when they are few, else null. */
export const left = signal<number | null>(null);
/** False until the replica has been read; nothing is said about what is there before. */
export const ready = signal(false);

const view = computed(() => {
  version.value;
  return tablet.memory.view();
});

export function all<N extends keyof Nouns>(noun: N): Nouns[N][] {
  return view.value.all(noun) as Nouns[N][];
}

export function one<N extends keyof Nouns>(noun: N, id: string | null | undefined): Nouns[N] | undefined {
  return view.value.get(noun, id) as Nouns[N] | undefined;
}

/** True while something done here to this row has not reached the server. */
export function isPending(noun: keyof Nouns, id: string): boolean {
  return view.value.isPending(noun, id);
}

/** Where the signed-in person works; for those who work at none, the first there is. */
export const location = computed<Location | null>(() => {
  const id = sync.locationOf(device.value?.profile);
  return one('location', id) ?? all('location')[0] ?? null;
});

export function may(command: string): boolean {
  return device.value?.profile.commands.includes(command) ?? false;
}

export const newId = (): string => tablet.environment.uuid();

/** Saves what a person did. Answers true when it is on this tablet's disk: then, and only then, say "Saved".
 * Says itself what went wrong. */
export async function capture(
  commands: sync.CommandBody[],
  options: sync.CaptureOptions = {},
): Promise<boolean> {
  try {
    await sync.capture(tablet, commands, options);
    noteCapture();
    return true;
  } catch (error) {
    const full = error instanceof sync.StorageFull;
    toast(t(full ? 'no_room' : 'not_saved'), { kind: 'red' });
    if (!full) console.error(error);
    return false;
  }
}

export async function openStore(): Promise<void> {
  await sync.loadMemory(tablet.memory, tablet.database);
  await recount();
  void weighRoom();
  tablet.onChange(what => void reflect(what));
  show();
  ready.value = true;
  setInterval(() => {
    now.value = new Date();
    void weighRoom();
  }, 60_000);
}

/** What another window wrote is read anew here. */
export async function reload(): Promise<void> {
  await sync.loadMemory(tablet.memory, tablet.database);
  await recount();
  show();
}

async function reflect(what: sync.Change): Promise<void> {
  show();
  if (what !== 'rows') await recount();
  if (what === 'photos') await weighRoom();
}

function show(): void {
  device.value = tablet.memory.device;
  contact.value = tablet.contact;
  version.value += 1;
}

async function recount(): Promise<void> {
  unsent.value = await sync.countUnsent(tablet);
}

async function weighRoom(): Promise<void> {
  left.value = await sync.littleRoom(tablet);
}
