/** One assignment of one order: what is tapped is saved at once, field by field. */

import { signal } from '@preact/signals';
import { capture } from '../app/store';
import type { RepairOrder, Transportation } from '../types';

export interface Given {
  advisor?: string;
  technician?: string | null;
  priority?: number;
  transportation?: Transportation | null;
  contact_wishes?: string;
  due_out?: string;
  early?: boolean;
}

export type Assigning = ReturnType<typeof createAssigning>;

export function createAssigning(order: string) {
  /** True from the moment a change is on the disk. */
  const saved = signal(false);
  async function give(given: Given): Promise<void> {
    saved.value = false;
    saved.value = await capture([{ type: 'assign_order', repair_order: order, ...given }]);
  }
  return { saved, give };
}

/** A promise that was signed or published moves by the web status alone. */
export function promisedBy(order: RepairOrder): 'signed' | 'published' | null {
  if (order.due_out === null) return null;
  if (order.finalized_at !== null) return 'signed';
  return order.published === null ? null : 'published';
}
