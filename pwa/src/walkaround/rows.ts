/** What the walk-around reads, as the feed sends it. */

import type { BodyView } from '../diagrams';
import type { Row } from '../sync';

export type Kind = (typeof KINDS)[number];
export type Severity = (typeof SEVERITIES)[number];
export type Check = (typeof LAMPS)[number] | (typeof WIPERS_AND_GLASS)[number];
export type CheckState = 'ok' | 'fault' | 'not_checked';
export type MarkView = BodyView | 'inside';

export const KINDS = [
  'dent', 'ding', 'hail', 'scratch', 'scuff', 'chip', 'crack', 'rust', 'paint_defect', 'bent', 'misaligned',
  'broken', 'missing', 'curb_rash', 'tear', 'stain', 'burn', 'prior_repair', 'other',
] as const; // biome-ignore format: a list of words
export const SEVERITIES = ['minor', 'moderate', 'severe'] as const;
export const LAMPS = [
  'low_beams', 'high_beams', 'turn_signals', 'brake_lamps', 'reverse_lamps', 'plate_lamp', 'marker_lamps', 'hazard',
] as const; // biome-ignore format: a list of words
export const WIPERS_AND_GLASS = [
  'front_wipers', 'rear_wiper', 'washer', 'windshield_glass', 'side_glass', 'rear_glass_check', 'mirrors_glass',
] as const; // biome-ignore format: a list of words
export const WARNING_LAMPS = [
  'check_engine', 'oil_pressure', 'coolant', 'battery', 'brakes', 'abs', 'airbag', 'tire_pressure', 'service_due', 'def',
] as const; // biome-ignore format: a list of words
export const GUIDED = [
  'front_left',
  'front_right',
  'rear_left',
  'rear_right',
  'odometer',
  'vin_plate',
] as const;

export interface Mark {
  area: string;
  view: MarkView;
  x: number;
  y: number;
  kind: Kind;
  severity: Severity;
}

export interface Damage extends Row, Mark {
  repair_order: string;
  size_mm: number | null;
  note: string;
  recorded_at: string;
}

export interface Tire {
  brand_size?: string;
  inner?: number | null;
  middle?: number | null;
  outer?: number | null;
  pressure_psi?: number | null;
  dot?: string | null;
}

export interface AreaEntry {
  state: 'clean' | 'skipped';
  reason?: string;
}

export interface Signature {
  name: string;
  strokes: string;
  content: string;
  at: string;
}

/** Its id is the repair order's. */
export interface Walkaround extends Row, Facts {}

export interface Facts {
  areas: Record<string, AreaEntry>;
  odometer: number | null;
  odometer_reason: string | null;
  /** In eighths of a tank. */
  fuel: number | null;
  tires: Record<string, Tire>;
  checks: Partial<Record<Check, { state: CheckState; note: string }>>;
  warning_lamps: string[] | null;
  keys: number | null;
  belongings: string | null;
  signature: Signature | null;
  no_signature_reason: string | null;
  signed_at: string | null;
}
