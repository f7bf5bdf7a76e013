import type { Page } from '../app/pages';
import { stateOfPage } from '../write_up/page';
import { t } from '../write_up/words';

export const customerPage: Page = {
  key: 'customer',
  label: () => t('customer'),
  href: order => `/app/ro/${order}/customer`,
  work: 'change_client',
  state: order => stateOfPage(order, 'customer'),
};
