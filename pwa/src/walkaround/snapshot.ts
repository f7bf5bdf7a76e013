/** What a signature stands under, in one canonical form, so that its hash can be computed again. Pure. */

import { canonical } from '../order/canonical';
import type { Condition } from './condition';

const READINGS = [
  'areas',
  'odometer',
  'fuel',
  'tires',
  'checks',
  'warning_lamps',
  'keys',
  'belongings',
] as const;
const OF_A_DAMAGE = ['id', 'area', 'view', 'x', 'y', 'kind', 'severity', 'size_mm', 'note'] as const;
const OF_A_PHOTO = ['id', 'sha256', 'subject', 'subject_id', 'slot'] as const;

/** JSON with sorted keys and no spaces: repair order, readings, damages and photos by id, and who signs. */
export function snapshotOf(repairOrder: string, { facts, damages, photos }: Condition, name: string): string {
  return canonical({
    repair_order: repairOrder,
    signed_by: name,
    ...pick(facts, READINGS),
    damages: damages.map(damage => pick(damage, OF_A_DAMAGE)).sort(byId),
    photos: photos.map(photo => pick(photo, OF_A_PHOTO)).sort(byId),
  });
}

function pick<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map(key => [key, from[key]])) as Pick<T, K>;
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
