import { isPublished } from '../app/names';
import type { Page, PageState } from '../app/pages';
import { t } from '../order/words';
import type { RepairOrder } from '../types';

export const webStatusPage: Page = {
  key: 'web_status',
  label: () => t('web_status'),
  href: order => `/app/ro/${order}/web-status`,
  beside: true,
  state: stateOf,
};

/** Done while what the customer was told is still true. */
function stateOf(order: RepairOrder): PageState {
  if (isPublished(order)) return { kind: 'done' };
  return order.published === null ? { kind: 'optional' } : { kind: 'todo', needs: 1 };
}
