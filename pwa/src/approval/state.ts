import { all } from '../app/store';
import type { Approval, ApprovalLine, Decision } from '../types';

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

/** What waits for a decision, the longest wait first. */
export function waiting(): Approval[] {
  return all('approval')
    .filter(it => it.state === 'open')
    .sort((a, b) => String(a.opened_at).localeCompare(String(b.opened_at)));
}
