import { nameUuid } from '../sync/identity';

/** An item has one answer in an inspection, whoever gives it and wherever: its id derives from both. */
export function answerOf(inspection: string, item: string): string {
  return nameUuid('6ba7b812-9dad-11d1-80b4-00c04fd430c8', `answer:${inspection}:${item}`);
}
