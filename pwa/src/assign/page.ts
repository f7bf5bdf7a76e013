import type { Page } from '../app/pages';
import { stateOfPage } from '../write_up/page';
import { t } from '../write_up/words';

export const assignPage: Page = {
  key: 'assign',
  label: () => t('assign'),
  href: order => `/app/ro/${order}/assign`,
  state: order => stateOfPage(order, 'assign'),
};
