import type { Page } from '../app/pages';
import { stateOfPage } from '../write_up/page';
import { t } from '../write_up/words';

export const vehiclePage: Page = {
  key: 'vehicle',
  label: () => t('vehicle'),
  href: order => `/app/ro/${order}/vehicle`,
  work: 'change_vehicle',
  state: order => stateOfPage(order, 'vehicle'),
};
