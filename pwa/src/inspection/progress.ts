import type { Answer, DeclinedService, Photo } from '../types';
import { answerOf } from './identity';
import { type Content, type Item, itemsOf } from './template';

/** What is known of an inspection's items: pure questions over its template and its answers. */
export interface Known {
  inspection: { id: string };
  content: Content;
  answers: ReadonlyMap<string, Answer>;
  /** Photos by the answer that they belong to. */
  photos: ReadonlyMap<string, readonly Photo[]>;
}

export type Missing = 'rating' | 'reason' | 'evidence' | 'photo';

/** What the server would refuse to submit without; null when the item is complete. */
export function missing(item: Item, answer: Answer | undefined, photos: number): Missing | null {
  if (!answer?.rating) return 'rating';
  if (answer.rating === 'not_inspected') return answer.reason.trim() ? null : 'reason';
  if (answer.rating === 'green') return null;
  if (item.photo_when_red && answer.rating === 'red' && photos === 0) return 'photo';
  return hasEvidence(answer, photos) ? null : 'evidence';
}

function hasEvidence(answer: Answer, photos: number): boolean {
  return Object.keys(answer.measurements).length > 0 || answer.observation.trim() !== '' || photos > 0;
}

export function photosOf(known: Known, item: Item): readonly Photo[] {
  return known.photos.get(answerOf(known.inspection.id, item.key)) ?? [];
}

export function missingIn(known: Known): { item: Item; missing: Missing }[] {
  return itemsOf(known.content).flatMap(item => {
    const lack = missing(item, known.answers.get(item.key), photosOf(known, item).length);
    return lack ? [{ item, missing: lack }] : [];
  });
}

export interface Counts {
  green: number;
  yellow: number;
  red: number;
  not_inspected: number;
  answered: number;
  all: number;
}

export function count(known: Known): Counts {
  const counts = { green: 0, yellow: 0, red: 0, not_inspected: 0, answered: 0, all: 0 };
  for (const item of itemsOf(known.content)) {
    const rating = known.answers.get(item.key)?.rating;
    counts.all += 1;
    if (!rating) continue;
    counts[rating] += 1;
    counts.answered += 1;
  }
  return counts;
}

/** What a look is enough for: unanswered, nothing to be measured, and not declined at an earlier visit, because
 * what was found wrong once isn't green by leaving it out. */
export function restOf(known: Known, items: readonly Item[], declined: readonly DeclinedService[]): Item[] {
  return items.filter(item => {
    const answer = known.answers.get(item.key);
    const untouched =
      !answer || (!answer.rating && !answer.observation && photosOf(known, item).length === 0);
    return untouched && !item.measurements?.length && !declinedFor(known.content, item, declined);
  });
}

/** The service that this item would need and that was declined or put off before. */
export function declinedFor(
  content: Content,
  item: Item,
  declined: readonly DeclinedService[],
): DeclinedService | undefined {
  const code = content.services[item.service ?? '']?.op_code;
  return code ? declined.find(it => it.op_code === code) : undefined;
}
