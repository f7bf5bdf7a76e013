import type { BillingType, Part, Sold } from '../order/totals';
import type { Row } from '../sync';

/** Where a service was offered. */
export type Source =
  | 'menu'
  | 'recommendation'
  | 'declined'
  | 'recall'
  | 'plan'
  | 'canned'
  | 'free'
  | 'approval';

/** Money in minor units, labour in tenths of an hour. */
export interface Service extends Row, Sold {
  repair_order: string;
  op_code: string;
  description: string;
  labour_tenths: number;
  labour_rate: number;
  parts: Part[];
  billing_type: BillingType;
  /** Where it is set, the client agreed to the price: only who pays and the comments can be changed. */
  approval_line: string | null;
  source: Source;
  source_id: string | null;
  internal_comment: string;
  customer_comment: string;
  concern: string | null;
  /** The change that made its price: what a change of money names. */
  revision: string;
  added_at: string | null;
  added_by: string | null;
}

/** Work that is ready to be put on an order, of the menu or canned. */
export interface ReadyWork extends Row {
  bodies: string[];
  op_code: string;
  description_en: string;
  description_es: string;
  labour_tenths: number;
  parts: Part[];
  active: boolean;
}

export interface MenuItem extends ReadyWork {
  position: number;
  /** Neither distance nor months: as often as the vehicle's own interval. */
  interval_mi: number | null;
  interval_km: number | null;
  interval_months: number | null;
}

export interface CannedService extends ReadyWork {
  location: string;
}
