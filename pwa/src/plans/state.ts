/** Where a plan stands on a day and an odometer: the tablet's copy of `lotwalk.vehicles.plans`, run by the same
 * vectors (tests/vectors/plans.json). Pure. */

import type { Location, Plan } from '../types';

export type PlanState = 'upcoming' | 'active' | 'ends_soon' | 'expired';
export type Term = Pick<Plan, 'starts_on' | 'ends_on' | 'starts_at' | 'ends_at'>;

const SOON_DAYS = 30;
/** A thousand miles in either unit. */
const SOON_DISTANCE = { mi: 1_000, km: 1_609 };
const DAY = 86_400_000;

/** By whichever comes first, the day or the distance; the last day and the last mile are still covered. An unknown
 * odometer, and an end that isn't there, end nothing. */
export function planState(
  plan: Term,
  today: string,
  odometer: number | null,
  unit: Location['distance_unit'],
): PlanState {
  const { days, distance } = leftOf(plan, today, odometer);
  if ((days ?? 0) < 0 || (distance ?? 0) < 0) return 'expired';
  if (isAhead(plan, today, odometer)) return 'upcoming';
  const soon = (days ?? Infinity) <= SOON_DAYS || (distance ?? Infinity) <= SOON_DISTANCE[unit];
  return soon ? 'ends_soon' : 'active';
}

/** What is left of it; null where that side has no end, or isn't known. Below zero it is over. */
export function leftOf(plan: Term, today: string, odometer: number | null) {
  return {
    days: plan.ends_on === null ? null : Math.round((Date.parse(plan.ends_on) - Date.parse(today)) / DAY),
    distance: plan.ends_at === null || odometer === null ? null : plan.ends_at - odometer,
  };
}

function isAhead(plan: Term, today: string, odometer: number | null): boolean {
  if (plan.starts_on !== null && plan.starts_on > today) return true;
  return plan.starts_at !== null && odometer !== null && odometer < plan.starts_at;
}
