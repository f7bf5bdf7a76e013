import type { Row } from '../sync';
import type { Answered } from './ratings';
import type { Content, Part, Priority } from './template';

export interface InspectionTemplate extends Row {
  tier: 'quick' | 'standard' | 'full';
  version: number;
  name_en: string;
  name_es: string;
  content: Content;
  active: boolean;
}

export interface Inspection extends Row {
  repair_order: string;
  template: string;
  state: 'draft' | 'submitted';
  started_by?: string | null;
  started_at?: string;
  submitted_by?: string | null;
  submitted_at: string | null;
  /** The submitted inspection that this one adds to. */
  supplements: string | null;
}

export interface Answer extends Row {
  inspection: string;
  repair_order: string;
  item: string;
  rating: Answered | null;
  reason: string;
  measurements: Record<string, number>;
  observation: string;
}

/** Money in minor units, labour in tenths of an hour. */
export interface Recommendation extends Row {
  inspection: string;
  repair_order: string;
  item: string | null;
  op_code: string;
  description: string;
  labour_tenths: number;
  labour_rate: number;
  parts: Part[];
  priority: Priority;
  explanation: string;
  alternative: { description: string; labour_tenths: number; parts: Part[]; total: number } | null;
  withheld: boolean;
  total: number;
}
