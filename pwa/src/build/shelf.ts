/** An offer, and everything that is looked at to make one. */

import type { Done, Due, Present } from '../order/due';
import type { BillingType, Part } from '../order/totals';
import type {
  CannedService,
  DeclinedService,
  Inspection,
  MenuItem,
  Plan,
  Recall,
  Recommendation,
  Service,
  ServiceHistory,
  Vehicle,
} from '../types';
import type { ReadyWork, Source } from './rows';

export interface Offer {
  source: Source;
  source_id: string | null;
  op_code: string;
  description: string;
  labour_tenths: number;
  /** Null: the location's. */
  labour_rate: number | null;
  parts: Part[];
  billing_type: BillingType;
  why: Why;
}

export type Why =
  | { kind: 'due'; due: Due; done: Done | null }
  | { kind: 'recommended'; priority: Recommendation['priority'] }
  | { kind: 'declined'; row: DeclinedService }
  | { kind: 'recall'; number: string }
  | { kind: 'plan'; plan: Plan }
  | { kind: 'ready' };

/** Everything that is looked at. `menu` and `canned` may hold what is for other bodies and locations. */
export interface Shelf {
  location: { id: string; distance_unit: string };
  vehicle: Vehicle;
  present: Present;
  /** On this order already. */
  services: readonly Service[];
  menu: readonly MenuItem[];
  canned: readonly CannedService[];
  inspections: readonly Inspection[];
  recommendations: readonly Recommendation[];
  declined: readonly DeclinedService[];
  recalls: readonly Recall[];
  plans: readonly Plan[];
  history: ServiceHistory | undefined;
  /** In the person's language. */
  say: (work: ReadyWork) => string;
  isActive: (plan: Plan) => boolean;
  /** The day of an instant by the location's clock. */
  dayOf: (at: string) => string;
}

export function from(source: Source, source_id: string, billing_type: BillingType = 'customer') {
  return { source, source_id, billing_type, labour_rate: null };
}

export function workOf(it: Pick<Offer, 'op_code' | 'description' | 'labour_tenths' | 'parts'>) {
  const { op_code, description, labour_tenths, parts } = it;
  return { op_code, description, labour_tenths, parts };
}
