/** Whether DMS and OEM name the same owner: the tablet's copy of `lotwalk.clients.matching`, run by the same vectors
 * (tests/vectors/matching.json). Pure. */

import type { Client, OwnerRecord } from '../types';

export const COMPARED = [
  'kind',
  'name',
  'first_name',
  'last_name',
  'street',
  'city',
  'region',
  'postal_code',
  'email',
  'phone',
  'mobile',
  'work_phone',
] as const;
export type Compared = (typeof COMPARED)[number];
type Owner = Pick<OwnerRecord, Compared>;

const PHONES: readonly string[] = ['phone', 'mobile', 'work_phone'];

/** The fields that differ after trimming and case folding; a phone by its digits. */
export function differences(one: Owner, other: Owner): Compared[] {
  return COMPARED.filter(name => plain(name, one[name]) !== plain(name, other[name]));
}

function plain(name: Compared, value: string): string {
  if (PHONES.includes(name)) return value.replace(/\P{Nd}/gu, '');
  return value.trim().split(/\s+/).join(' ').toLowerCase().replaceAll('ß', 'ss');
}

/** Where both know an owner and agree, where one of them is silent, or where somebody has chosen. */
export function isSettled(
  dms: OwnerRecord | undefined,
  oem: OwnerRecord | undefined,
  choice: string | null,
): boolean {
  if (choice !== null || !dms?.found || !oem?.found) return true;
  return differences(dms, oem).length === 0;
}

const NAMES = { retail: ['first_name', 'last_name'], wholesale: ['name'] } as const;
const ADDRESSES = [
  'street',
  'city',
  'region',
  'postal_code',
  'email',
  'phone',
  'mobile',
  'work_phone',
] as const;
const RESTRICTIONS = ['restrict_mail', 'restrict_phone', 'restrict_email'] as const;

/** Whether the record is this client's: by the number that the source gave, or by the name. */
export function isOf(record: OwnerRecord, client: Client): boolean {
  if (record.kind !== client.kind) return false;
  if (record.number && record.number === client[`${record.source}_number`]) return true;
  return NAMES[client.kind].every(name => plain(name, record[name]) === plain(name, client[name]));
}

/** What becomes of the client's fields when this record of theirs is taken; what it is silent about stays. */
export function takenFrom(record: OwnerRecord, client: Client): Partial<Client> {
  const taken: Partial<Client> = {};
  for (const name of [...NAMES[client.kind], ...ADDRESSES]) {
    const said = record[name].trim();
    if (said && said !== client[name]) taken[name] = said;
  }
  if (client.kind === 'retail' && ('first_name' in taken || 'last_name' in taken))
    taken.name = NAMES.retail
      .map(name => taken[name] ?? client[name])
      .filter(Boolean)
      .join(' ');
  const number = `${record.source}_number` as const;
  if (record.number && record.number !== client[number]) taken[number] = record.number;
  return { ...taken, ...received(record, client) };
}

/** The OEM's layer of restrictions comes with its record; what the DMS says of them isn't the OEM's. */
function received(record: OwnerRecord, client: Client): Partial<Client> {
  if (record.source !== 'oem') return {};
  const changed = RESTRICTIONS.filter(name => record[name] !== client[`oem_${name}`]);
  return Object.fromEntries(changed.map(name => [`oem_${name}`, record[name]]));
}
