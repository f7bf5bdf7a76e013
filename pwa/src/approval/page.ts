import type { Page, PageState } from '../app/pages';
import { all } from '../app/store';
import { t } from '../order/words';
import { approvalsOf } from './state';

export const approvalPage: Page = {
  key: 'approval',
  label: () => t('approval'),
  href: order => `/app/ro/${order}/approval`,
  beside: true,
  state: order => stateOf(order.id),
};

function stateOf(order: string): PageState {
  const valid = approvalsOf(order).filter(it => it.state !== 'superseded');
  const open = new Set(valid.filter(it => it.state !== 'decided').map(it => it.id));
  if (valid.length === 0) return { kind: 'optional' };
  if (open.size === 0) return { kind: 'done' };
  const pending = all('approval_line').filter(it => open.has(it.approval) && it.state === 'pending');
  return { kind: 'todo', needs: Math.max(1, pending.length) };
}
