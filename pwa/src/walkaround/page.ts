/** The walk-around among the pages of a write-up. */

import type { Page } from '../app/pages';
import { all, one } from '../app/store';
import { t } from '../order/words';
import { conditionOf, pageState } from './condition';

export const walkaroundPage: Page = {
  key: 'walkaround',
  label: () => t('walk_around'),
  href: (repairOrder: string) => `/app/ro/${repairOrder}/walk-around`,
  state: order =>
    pageState(
      conditionOf({
        vehicle: one('vehicle', order.vehicle),
        walkaround: one('walkaround', order.id),
        damages: all('damage').filter(damage => damage.repair_order === order.id),
        photos: [],
        last: undefined,
      }),
    ),
};
