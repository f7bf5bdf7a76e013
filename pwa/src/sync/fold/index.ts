import type { Command } from '../records';
import { approvalFolds } from './approval';
import type { Author, Fold } from './fields';
import { inspectionFolds } from './inspection';
import { photoFolds } from './photos';
import { repairOrderFolds } from './repair_orders';
import { type Rows, View } from './view';
import { walkaroundFolds } from './walkarounds';
import { webStatusFolds } from './web_status';

export { type Author, type Fold, fieldsOf } from './fields';

/** One file per room. A command type without an entry is sent all the same; it only shows later. */
const folds: Readonly<Record<string, Fold>> = {
  ...repairOrderFolds,
  ...walkaroundFolds,
  ...photoFolds,
  ...inspectionFolds,
  ...approvalFolds,
  ...webStatusFolds,
};

export function fold(rows: Rows, pending: readonly Command[], author: Author): View {
  const view = new View(rows);
  for (const command of pending) folds[command.type]?.(view, command, author);
  return view;
}
