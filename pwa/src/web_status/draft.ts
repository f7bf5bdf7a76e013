import type { RepairOrder, WebStatus } from '../types';
import { cleaned, graphemes, NOTE_LIMIT } from './note';
import { instantsOf, type Wall, wallOf } from './zone';

/** A status while it is typed. Empty strings where nothing is chosen yet. */
export interface Draft {
  stage: string;
  job_status: string;
  due: Wall;
  /** Which of the two where the clock shows the same hour twice. */
  second: boolean;
  reason: string;
  note: string;
}

export type Fault = 'due_gap' | 'due_past' | 'reason_needed' | 'note_long' | 'choose';

export function draftOf(order: RepairOrder, zone: string): Draft {
  const { stage, job_status, due_out } = order;
  return {
    stage: stage ?? '',
    job_status: job_status ?? '',
    due: due_out ? wallOf(due_out, zone) : '',
    second: false,
    reason: '',
    note: '',
  };
}

/** The due out that is meant: the very instant that is known, to the millisecond, while the field says the same. */
export function dueOf(draft: Draft, before: string | null, zone: string): string | null {
  if (!draft.due) return null;
  if (before && draft.due === wallOf(before, zone)) return before;
  const instants = instantsOf(draft.due, zone);
  return instants[draft.second ? 1 : 0] ?? instants[0] ?? null;
}

export function moved(draft: Draft, before: string | null, zone: string): boolean {
  return dueOf(draft, before, zone) !== before;
}

/** By field; what the server would refuse. */
export function faults(
  draft: Draft,
  before: string | null,
  zone: string,
  now: string,
): Partial<Record<keyof Draft, Fault>> {
  const due = dueOf(draft, before, zone);
  const found: Partial<Record<keyof Draft, Fault>> = {};
  if (!draft.stage) found.stage = 'choose';
  if (!draft.job_status) found.job_status = 'choose';
  if (draft.due && due === null) found.due = 'due_gap';
  else if (due !== null && due !== before && due <= now) found.due = 'due_past';
  if (before !== null && moved(draft, before, zone) && !draft.reason) found.reason = 'reason_needed';
  if (graphemes(cleaned(draft.note)) > NOTE_LIMIT) found.note = 'note_long';
  return found;
}

/** Newest first, as the server orders them. */
export function newestFirst(statuses: WebStatus[]): WebStatus[] {
  return [...statuses].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
}

/** The command's fields; a reason only where the due out moves, as the server refuses it elsewhere. */
export function commandOf(draft: Draft, order: RepairOrder, zone: string, basedOn: string | null) {
  const due_out = dueOf(draft, order.due_out, zone);
  const reason = due_out !== order.due_out && draft.reason ? draft.reason : null;
  const { stage, job_status } = draft;
  const said = { stage, job_status, due_out, reason, note: cleaned(draft.note) };
  return { type: 'update_web_status', repair_order: order.id, ...said, based_on: basedOn };
}
