import type { Page } from '../app/pages';
import { t } from '../write_up/words';

export const serviceHistoryPage: Page = {
  key: 'service_history',
  label: () => t('service_history'),
  work: 'see_page',
  href: order => `/app/ro/${order}/service-history`,
  state: order => ({ kind: order.history_seen_at ? 'done' : 'optional' }),
};
