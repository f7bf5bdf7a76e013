import { useEffect } from 'preact/hooks';
import { capture, may } from '../app/store';
import type { RepairOrder } from '../types';

const FIELDS = { plans: 'plans_seen_at', history: 'history_seen_at' } as const;

/** Notes the first look at a page by somebody who writes the order up. */
export function useSeen(order: RepairOrder | undefined, page: keyof typeof FIELDS): void {
  const unseen = order !== undefined && order[FIELDS[page]] === null && isOpen(order) && may('see_page');
  useEffect(() => {
    if (unseen) void capture([{ type: 'see_page', repair_order: order.id, page }]);
  }, [order?.id, unseen]);
}

function isOpen({ status }: RepairOrder): boolean {
  return status !== 'closed' && status !== 'void';
}
