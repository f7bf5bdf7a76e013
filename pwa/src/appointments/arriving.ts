/** Receiving a vehicle: recorded on this tablet, and straight on to the write-up. */

import { pages } from '../app/pages';
import { navigate } from '../app/router';
import { capture, may } from '../app/store';
import { toast } from '../parts/Toasts';
import { type CommandBody, repairOrderOf } from '../sync';
import { t } from './words';

/** `commands` end with the arrival itself. */
export async function arrive(commands: CommandBody[]): Promise<boolean> {
  if (!(await capture(commands))) return false;
  toast(t('arrived_toast'));
  return true;
}

export async function arriveAndOpen(visit: string, commands: CommandBody[]): Promise<void> {
  const opening: CommandBody = { type: 'open_repair_order', service_request: visit };
  if (await capture([...commands, opening])) goToWriteUp(visit);
}

/** To the first page on which one has work. */
export function goToWriteUp(visit: string): void {
  const page = pages.find(it => !it.work || may(it.work));
  navigate(page?.href(repairOrderOf(visit)) ?? '/app/');
}
