/** When DMS and OEM are compared in front of the advisor. Pure. */

import type { OwnerRecord } from '../types';
import { COMPARED, type Compared, differences, isSettled } from './matching';

export interface Records {
  dms: OwnerRecord | undefined;
  oem: OwnerRecord | undefined;
}

/** The first time in a session, and only once both have answered: one that is silent doesn't spend it. */
export function isDue({ dms, oem }: Records, compared: readonly string[], vehicle: string): boolean {
  return dms !== undefined && oem !== undefined && !compared.includes(vehicle);
}

export function isOpen({ dms, oem }: Records, choice: string | null): boolean {
  return !isSettled(dms, oem, choice);
}

export interface Line {
  field: Compared;
  dms: string;
  oem: string;
  differs: boolean;
}

/** Field by field, a name as one line; what neither knows is left out. */
export function linesOf(dms: OwnerRecord, oem: OwnerRecord): Line[] {
  const differing = new Set(differences(dms, oem));
  const isNamed = NAMES.some(name => differing.has(name));
  const shown = COMPARED.filter(name => name !== 'first_name' && name !== 'last_name');
  return shown
    .filter(name => (name === 'kind' ? differing.has(name) : dms[name] || oem[name]))
    .map(field => ({
      field,
      dms: said(dms, field),
      oem: said(oem, field),
      differs: field === 'name' ? isNamed : differing.has(field),
    }));
}

const NAMES = ['name', 'first_name', 'last_name'] as const;

function said(record: OwnerRecord, field: Compared): string {
  if (field !== 'name' || record.kind === 'wholesale') return record[field];
  return [record.first_name, record.last_name].filter(Boolean).join(' ') || record.name;
}
