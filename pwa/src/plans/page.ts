import type { Page } from '../app/pages';
import { t } from '../write_up/words';

export const plansPage: Page = {
  key: 'plans',
  label: () => t('plans'),
  work: 'see_page',
  href: order => `/app/ro/${order}/plans`,
  state: order => ({ kind: order.plans_seen_at ? 'done' : 'optional' }),
};
