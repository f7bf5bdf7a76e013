import { capture } from '../app/store';
import type { CommandBody } from '../sync';
import type { Answer } from '../types';
import { type Answered, proposed, ratingAfter } from './ratings';
import type { Sheet } from './state';
import type { Item, Readings } from './template';

/** Each is one small capture, so that two people at one vehicle rarely meet. */

export function rate(sheet: Sheet, item: Item, rating: Answered, reason = ''): Promise<boolean> {
  return answer(sheet, item, { rating, reason });
}

export function observe(sheet: Sheet, item: Item, observation: string): Promise<boolean> {
  return answer(sheet, item, { observation });
}

/** A reading, or null to take it back. The rating follows unless a person has said otherwise. */
export function measure(sheet: Sheet, item: Item, key: string, value: number | null): Promise<boolean> {
  const before = sheet.answers.get(item.key);
  const readings = withReading(before?.measurements ?? {}, key, value);
  const rating = followed(sheet, item, before, readings);
  return answer(sheet, item, { measurements: readings, ...(rating ? { rating } : {}) });
}

function withReading(before: Readings, key: string, value: number | null): Readings {
  const { [key]: _, ...others } = before;
  return value === null ? others : { ...others, [key]: value };
}

function followed(sheet: Sheet, item: Item, before: Answer | undefined, readings: Readings): Answered | null {
  const { limits } = sheet.content;
  return ratingAfter(
    before?.rating ?? null,
    proposed(item, limits, before?.measurements ?? {}),
    proposed(item, limits, readings),
  );
}

export function restGreen(sheet: Sheet, items: readonly Item[]): Promise<boolean> {
  return capture(items.map(item => command(sheet, item, { rating: 'green' })));
}

function answer(sheet: Sheet, item: Item, fields: Record<string, unknown>): Promise<boolean> {
  return capture([command(sheet, item, fields)]);
}

function command(sheet: Sheet, item: Item, fields: Record<string, unknown>): CommandBody {
  return { type: 'record_answer', inspection: sheet.inspection.id, item: item.key, ...fields };
}
