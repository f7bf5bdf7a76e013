import { approvalPage } from '../approval/page';
import { assignPage } from '../assign/page';
import { buildPage } from '../build/page';
import { customerPage } from '../customer/page';
import { finalizePage } from '../finalize/page';
import { inspectionPage } from '../inspection/page';
import { plansPage } from '../plans/page';
import { serviceHistoryPage } from '../service_history/page';
import type { RepairOrder } from '../types';
import { vehiclePage } from '../vehicle/page';
import { walkaroundPage } from '../walkaround/page';
import { webStatusPage } from '../web_status/page';

/** What a write-up page still needs: nothing, so many things, or nothing that must be. `first` is the field that a
 * tap on the page's mark leads to. */
export type PageState =
  | { kind: 'done' }
  | { kind: 'todo'; needs: number; first?: string }
  | { kind: 'optional' };

export interface Page {
  key: string;
  /** Said in the rail and under the progress bar. */
  label: () => string;
  href: (repairOrder: string) => string;
  /** Not one of the eight pages of the write-up: it stands below them. */
  beside?: boolean;
  /** The command that one must be allowed to have work here: who isn't is led past it from the queue. */
  work?: string;
  /** From the store alone; called in a render, so it is up to date by itself. */
  state: (repairOrder: RepairOrder) => PageState;
}

/** The pages of a write-up that exist, in their order. What isn't built isn't here, and so isn't shown. */
export const pages: Page[] = [
  customerPage,
  vehiclePage,
  plansPage,
  serviceHistoryPage,
  walkaroundPage,
  buildPage,
  assignPage,
  finalizePage,
  inspectionPage,
  approvalPage,
  webStatusPage,
];

/** Those that make up the write-up. */
export const writeUp = pages.filter(page => !page.beside);
