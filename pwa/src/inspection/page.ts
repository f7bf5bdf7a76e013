import type { Page, PageState } from '../app/pages';
import { t } from '../order/words';
import { missingIn } from './progress';
import { inspectionsOf, sheetOf } from './state';

export const inspectionPage: Page = {
  key: 'inspection',
  label: () => t('inspection'),
  href: order => `/app/ro/${order}/inspection`,
  beside: true,
  state: order => stateOf(order.id),
};

function stateOf(order: string): PageState {
  const [latest] = inspectionsOf(order);
  if (!latest) return { kind: 'optional' };
  if (latest.state === 'submitted') return { kind: 'done' };
  const sheet = sheetOf(latest);
  return { kind: 'todo', needs: Math.max(1, sheet ? missingIn(sheet).length : 1) };
}
