import type { Answered } from '../inspection/ratings';
import type { Limit, Part, Priority } from '../inspection/template';
import type { Words } from '../inspection/words';

/** The frozen content of an approval: exactly what is shown, and nothing else of a line is shown. */
export interface Offer {
  description: string;
  labour_tenths: number;
  labour_rate: number;
  parts: Part[];
  labour: number;
  parts_total: number;
  tax: number;
  total: number;
}

export interface ShownReading {
  key: string;
  name: Words;
  value: number;
  rating: 'green' | 'yellow' | 'red' | null;
  limit: Limit | null;
  target: number | null;
  last: { value: number; on: string } | null;
}

export interface Finding {
  item: string;
  name: Words;
  section: Words;
  rating: Answered;
  reason: string;
  observation: string;
  readings: ShownReading[];
  photos: { id: string; sha256: string | null; captured_at: string }[];
  /** Taken, but they never arrived: the shop sent it without them. */
  missing?: { id: string; captured_at: string }[];
}

export interface ShownLine {
  id: string;
  position: number;
  op_code: string;
  priority: Priority;
  explanation: string;
  offered: Offer;
  alternative: Offer | null;
  finding: Finding | null;
}

export interface Content {
  approval: string;
  repair_order: string;
  number: string | null;
  client: { name: string };
  vehicle: {
    year: number | null;
    make: string;
    model: string;
    trim: string;
    plate: string;
    unit_number: string;
  };
  location: { name: string; time_zone: string; currency: string };
  lines: ShownLine[];
  total: number;
  /** The version of the sentence over the signature. */
  consent: string;
  /** That sentence by language: sealed with the rest. */
  consent_text: Words;
}

/** Null where it can't be read: then nothing is shown, and nothing can be decided. */
export function read(content: unknown): Content | null {
  try {
    const value: unknown = typeof content === 'string' ? JSON.parse(content) : content;
    return value && typeof value === 'object' && Array.isArray((value as Content).lines)
      ? (value as Content)
      : null;
  } catch {
    return null;
  }
}

/** The text that is sealed: as it came, or else its canonical form, sorted keys and no spaces. */
export function sealedText(content: unknown): string {
  return typeof content === 'string' ? content : canonical(content);
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, kept]) => `${JSON.stringify(key)}:${canonical(kept)}`).join(',')}}`;
}

const WORST = ['red', 'yellow', 'green', null];

/** The reading that says most: the worst rated, as the template orders them. */
export function telling(finding: Finding): ShownReading | undefined {
  return [...finding.readings].sort((a, b) => WORST.indexOf(a.rating) - WORST.indexOf(b.rating))[0];
}

export function vehicleOf({ vehicle }: Content): string {
  return [vehicle.year, vehicle.make, vehicle.model, vehicle.trim].filter(Boolean).join(' ');
}
