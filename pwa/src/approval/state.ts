import { all, one } from '../app/store';
import type { Approval, ApprovalLine, Decision, Photo } from '../types';
import type { Content } from './content';
import { agreed, type Said } from './draft';

/** Newest first. */
export function approvalsOf(order: string): Approval[] {
  const own = all('approval').filter(it => it.repair_order === order);
  return own.sort((a, b) => b.submitted_at.localeCompare(a.submitted_at) || b.id.localeCompare(a.id));
}

export function linesOf(approval: string): ApprovalLine[] {
  const own = all('approval_line').filter(it => it.approval === approval);
  return own.sort((a, b) => a.position - b.position);
}

export function decisionOf(approval: string): Decision | undefined {
  return all('decision').find(it => it.approval === approval);
}

/** What was offered, or once it is decided what was allowed of it. */
export function totalOf(approval: string, content: Content): number {
  const states = new Map(linesOf(approval).map(line => [line.id, line]));
  if ([...states.values()].every(it => it.state === 'pending')) return content.total;
  return content.lines.reduce((sum, line) => sum + agreed(line, states.get(line.id) as Said | undefined), 0);
}

/** What waits for a decision, the longest wait first. */
export function waiting(): Approval[] {
  return all('approval')
    .filter(it => it.state === 'open')
    .sort((a, b) => String(a.opened_at).localeCompare(String(b.opened_at)));
}

/** The photos that an approval waits for, by who took them, the oldest first. */
export function awaited(content: Content): Photo[][] {
  const ids = content.lines.flatMap(line => line.finding?.photos ?? []).map(photo => photo.id);
  const known = [...new Set(ids)].map(id => one('photo', id)).filter(it => it !== undefined);
  const late = known.filter(it => !it.stored).sort((a, b) => a.captured_at.localeCompare(b.captured_at));
  const people = [...new Set(late.map(it => it.attached_by))];
  return people.map(person => late.filter(it => it.attached_by === person));
}
