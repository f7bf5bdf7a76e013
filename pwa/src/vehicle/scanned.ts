/** The VIN in what a barcode says. Pure. */

import { vinFault } from './vin';

/** A full VIN; null where there is none. Code 39 on imported vehicles begins with an I that isn't part of it, some
 * printers add start and stop signs or spaces, and two-dimensional codes may say more than the VIN. */
export function vinIn(text: string): string | null {
  const bare = text.toUpperCase().replace(/^[*\s]+|[*\s]+$/g, '');
  const whole = [bare, bare.replace(/^I/, ''), bare.replace(/[\s-]/g, '')].find(isVin);
  return whole ?? bare.split(/[^0-9A-Z]+/).find(isVin) ?? null;
}

function isVin(text: string): boolean {
  return vinFault(text) === null;
}
