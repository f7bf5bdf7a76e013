import { approvalPage } from '../approval/page';
import { inspectionPage } from '../inspection/page';
import type { RepairOrder } from '../types';
import { walkaroundPage } from '../walkaround/page';
import { webStatusPage } from '../web_status/page';

/** What a write-up page still needs: nothing, so many things, or nothing that must be. */
export type PageState = { kind: 'done' } | { kind: 'todo'; needs: number } | { kind: 'optional' };

export interface Page {
  key: string;
  /** Said in the rail and under the progress bar. */
  label: () => string;
  href: (repairOrder: string) => string;
  /** From the store alone; called in a render, so it is up to date by itself. */
  state: (repairOrder: RepairOrder) => PageState;
}

/** The pages of a write-up that exist, in their order. What isn't built isn't here, and so isn't shown. */
export const pages: Page[] = [walkaroundPage, inspectionPage, approvalPage, webStatusPage];
