/** A VIN while it is being typed: where it is wrong, and what the place asks for. Pure. */

import { checkDigit, VIN_LENGTH, vinFault } from './vin';

/** What to say of it. `places` count from one, as people do. */
export type Typed =
  | { kind: 'full'; places: [] }
  | { kind: 'short'; places: []; typed: number }
  | { kind: 'letters'; places: number[]; letter: string; likely: string | null }
  | { kind: 'check_digit'; places: [9]; read: string; wanted: string };

/** What isn't in a VIN and what was then usually read. */
const LIKELY: Readonly<Record<string, string>> = { I: '1', O: '0', Q: '0' };

/** As it is kept: capitals without spaces. */
export function tidied(text: string): string {
  return text.toUpperCase().replace(/\s/g, '').slice(0, VIN_LENGTH);
}

/** Letters are told at once, the length while it grows, the check digit when all of it is there. */
export function typed(vin: string): Typed {
  const places = [...vin].flatMap((it, i) => (/[0-9A-HJ-NPR-Z]/.test(it) ? [] : [i + 1]));
  const letter = vin[(places[0] ?? 0) - 1];
  if (letter) return { kind: 'letters', places, letter, likely: LIKELY[letter] ?? null };
  const fault = vinFault(vin);
  if (fault === null) return { kind: 'full', places: [] };
  if (fault === 'check_digit')
    return { kind: 'check_digit', places: [9], read: vin[8] ?? '', wanted: checkDigit(vin) };
  return { kind: 'short', places: [], typed: vin.length };
}
