import type { Row } from '../sync';

export interface Approval extends Row {
  repair_order: string;
  inspection: string;
  state: 'gathering' | 'open' | 'decided' | 'superseded';
  /** Exactly what is shown, as the text that was hashed or as its JSON. */
  content: unknown;
  sha256: string;
  total: number;
  submitted_at: string;
  opened_at: string | null;
  decided_at: string | null;
  superseded_by: string | null;
}

export interface ApprovalLine extends Row {
  approval: string;
  repair_order: string;
  position: number;
  state: 'pending' | 'approved' | 'declined' | 'deferred' | 'countered';
  choice: 'offered' | 'alternative';
  reason: string;
  comment: string;
  offer_again_on: string | null;
  counter_amount: number | null;
}

export interface Decision extends Row {
  approval: string;
  repair_order: string;
  sha256: string;
  by_name: string;
  method: string;
  said_by: string;
  reason: string;
  at: string;
  evidence_sha256?: string;
}
