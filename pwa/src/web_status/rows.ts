import type { Row } from '../sync';

/** `due_out_before` differs from `due_out` exactly where the promise moved. */
export interface WebStatus extends Row {
  repair_order: string;
  stage: string;
  job_status: string;
  due_out: string | null;
  due_out_before: string | null;
  reason: string | null;
  note: string;
  by_person?: string | null;
  by_name: string;
  at: string;
}

export interface Notice extends Row {
  subject_kind: string;
  subject: string;
  repair_order: string | null;
  person: string | null;
  tracker_link: string | null;
  channel: string;
  fate: 'waiting' | 'sent' | 'shown' | 'opened' | 'failed' | 'not_sent';
  fate_reason: string;
  fate_at: string;
}

export interface ListEntry extends Row {
  location: string;
  list: 'stage' | 'job_status' | 'reason';
  key: string;
  position: number;
  /** The shop's own wording; a client's people have only the customer's. */
  internal?: string;
  customer_en: string;
  customer_es: string;
  noisy?: boolean;
}
