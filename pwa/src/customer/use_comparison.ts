import { useEffect, useState } from 'preact/hooks';
import { device, may, tablet } from '../app/store';
import { noteCompared } from '../sync';
import type { RepairOrder } from '../types';
import { ownerRecord } from '../write_up/facts';
import { isDue, isOpen, type Records } from './comparing';

export function recordsOf(order: RepairOrder): Records {
  return { dms: ownerRecord(order, 'dms'), oem: ownerRecord(order, 'oem') };
}

/** Whether the records stand side by side now: by themselves the first time in a session that somebody who may
 * settle it comes to the vehicle, later on demand. */
export function useComparison(order: RepairOrder): [boolean, (shown: boolean) => void] {
  const [shown, show] = useState(false);
  const records = recordsOf(order);
  const compared = device.value?.compared ?? [];
  const due = may('choose_owner') && isDue(records, compared, order.vehicle);
  const differ = isOpen(records, order.owner_choice);
  useEffect(() => {
    if (!due) return;
    if (differ) show(true);
    void noteCompared(tablet, order.vehicle);
  }, [due, differ, order.vehicle]);
  return [shown, show];
}
