/** The walk-around among the pages of a write-up. */

import type { Page } from '../app/pages';
import { all, one } from '../app/store';
import { conditionOf, pageState } from './condition';

export const walkaroundPage = {
  key: 'walkaround',
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
} satisfies Omit<Page, 'label'>;
