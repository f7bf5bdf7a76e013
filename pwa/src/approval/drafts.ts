import { signal } from '@preact/signals';
import type { Draft, Said } from './draft';

/** Decisions that are begun and not signed: kept for this window, so that a reload or a glance elsewhere loses
 * none, under the seal of what was seen, so that none carries over to another content. */
const drafts = signal<Readonly<Record<string, Draft>>>({});

export function draftFor(seal: string): Draft {
  return drafts.value[seal] ?? {};
}

/** Called once for a seal, before its first use. */
export function recall(seal: string): void {
  const kept = sessionStorage.getItem(keyOf(seal));
  if (kept && !drafts.value[seal]) drafts.value = { ...drafts.value, [seal]: JSON.parse(kept) as Draft };
}

export function say(seal: string, line: string, said: Said): void {
  const draft = { ...draftFor(seal), [line]: said };
  drafts.value = { ...drafts.value, [seal]: draft };
  sessionStorage.setItem(keyOf(seal), JSON.stringify(draft));
}

export function forget(seal: string): void {
  const { [seal]: _, ...others } = drafts.value;
  drafts.value = others;
  sessionStorage.removeItem(keyOf(seal));
}

function keyOf(seal: string): string {
  return `decision:${seal}`;
}
