/** Build RO among the pages of a write-up. */

import type { Page } from '../app/pages';
import { stateOfPage } from '../write_up/page';
import { t } from '../write_up/words';

export const buildPage: Page = {
  key: 'build',
  label: () => t('build'),
  href: order => `/app/ro/${order}/build`,
  state: order => stateOfPage(order, 'build'),
};
