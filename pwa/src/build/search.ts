/** Ready-made services by their words. Pure. */

import type { CannedService } from '../types';
import { from, type Offer, type Shelf, workOf } from './shelf';

/** Ready-made services that have all the words, in whichever language; the shortest name is the likeliest. */
export function search(shelf: Shelf, text: string): Offer[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return shelf.canned
    .filter(it => it.active && it.location === shelf.location.id && it.bodies.includes(shelf.vehicle.body))
    .filter(it => words.every(word => plain(hayOf(it)).includes(word)))
    .sort((a, b) => shelf.say(a).length - shelf.say(b).length || a.op_code.localeCompare(b.op_code))
    .map(it => ({
      ...workOf({ ...it, description: shelf.say(it) }),
      ...from('canned', it.id),
      why: { kind: 'ready' },
    }));
}

function hayOf({ op_code, description_en, description_es }: CannedService): string {
  return `${op_code} ${description_en} ${description_es}`;
}

/** Without accents and case: "liquido" finds "Líquido". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
