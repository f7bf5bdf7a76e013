import type { Command } from '../records';
import { approvalFolds } from './approval';
import { clientFolds } from './clients';
import type { Author, Fold } from './fields';
import { inspectionFolds } from './inspection';
import { photoFolds } from './photos';
import { repairOrderFolds } from './repair_orders';
import { requestFolds } from './requests';
import { serviceFolds } from './services';
import { vehicleFolds } from './vehicles';
import { type Rows, View } from './view';
import { walkaroundFolds } from './walkarounds';
import { webStatusFolds } from './web_status';
import { writeUpFolds } from './write_up';

export { type Author, type Fold, fieldsOf } from './fields';

/** One file per room. A command type without an entry is sent all the same; it only shows later. */
const folds: Readonly<Record<string, Fold>> = {
  ...clientFolds,
  ...repairOrderFolds,
  ...requestFolds,
  ...vehicleFolds,
  ...serviceFolds,
  ...walkaroundFolds,
  ...photoFolds,
  ...inspectionFolds,
  ...approvalFolds,
  ...webStatusFolds,
  ...writeUpFolds,
};

export function fold(rows: Rows, pending: readonly Command[], author: Author): View {
  const view = new View(rows);
  for (const command of pending) folds[command.type]?.(view, command, author);
  return view;
}
