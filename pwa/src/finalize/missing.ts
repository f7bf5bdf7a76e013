/** What keeps an order from being final, over all of its pages. */

import { writeUp } from '../app/pages';
import type { RepairOrder } from '../types';
import { needsOfPage } from '../write_up/facts';
import { NEEDING, type NeedingPage } from '../write_up/needs';

export function missingOf(order: RepairOrder): { page: NeedingPage; needs: string[] }[] {
  return NEEDING.map(page => ({ page, needs: needsOfPage(order, page) })).filter(it => it.needs.length > 0);
}

/** A page that isn't there on this tablet's version leads nowhere. */
export function hrefOf(order: RepairOrder, page: NeedingPage, need?: string): string | null {
  const known = writeUp.find(it => it.key === page);
  return known ? known.href(order.id) + (need ? `#${need}` : '') : null;
}
