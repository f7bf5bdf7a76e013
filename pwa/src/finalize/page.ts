import type { Page, PageState } from '../app/pages';
import type { RepairOrder } from '../types';
import { needsOfPage } from '../write_up/facts';
import { NEEDING } from '../write_up/needs';
import { t } from '../write_up/words';

export const finalizePage: Page = {
  key: 'finalize',
  label: () => t('finalize'),
  href: order => `/app/ro/${order}/finalize`,
  state: stateOf,
};

/** What all pages still need; then the signature. */
function stateOf(order: RepairOrder): PageState {
  if (order.status !== 'writing_up') return { kind: 'done' };
  const needs = NEEDING.reduce((sum, page) => sum + needsOfPage(order, page).length, 0);
  return needs === 0 ? { kind: 'todo', needs: 1, first: 'sign' } : { kind: 'todo', needs };
}
