/** Form and check digit of a vehicle identification number: the tablet's copy of `lotwalk.vehicles.vin`, run by the
 * same vectors (tests/vectors/vins.json). Pure. */

export type VinFault = 'missing' | 'length' | 'letters' | 'check_digit';

export const VIN_LENGTH = 17;
const CHARACTERS = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';
const VALUES = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9,
];
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const CHECK_AT = 8;

/** What keeps this from being a full VIN; of several faults the first that a person would see. */
export function vinFault(vin: string): VinFault | null {
  if (vin === '') return 'missing';
  if ([...vin].some(character => !CHARACTERS.includes(character))) return 'letters';
  if (vin.length !== VIN_LENGTH) return 'length';
  return vin[CHECK_AT] === checkDigit(vin) ? null : 'check_digit';
}

/** Of 17 permitted characters; what stands at the ninth place doesn't count. */
export function checkDigit(vin: string): string {
  const sum = [...vin].reduce(
    (so, it, i) => so + (VALUES[CHARACTERS.indexOf(it)] ?? 0) * (WEIGHTS[i] ?? 0),
    0,
  );
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
