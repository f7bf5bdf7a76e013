import { type Condition, conditionOf, type Gathered } from '../../src/walkaround/condition';
import type { Damage, Facts, Mark } from '../../src/walkaround/rows';

export const ORDER = 'order';

export const aMark: Mark = { area: 'hood', view: 'top', x: 0.5, y: 0.25, kind: 'dent', severity: 'minor' };

export function aDamage(id: string, given: Partial<Damage> = {}): Damage {
  const recorded_at = '2026-11-23T09:00:00.000Z';
  return { id, repair_order: ORDER, ...aMark, size_mm: null, note: '', recorded_at, ...given };
}

/** A car that Tess walks around, with what the test says of it. */
export function aCondition(
  given: Partial<Omit<Gathered, 'walkaround'>> & { facts?: Partial<Facts> } = {},
): Condition {
  const { facts, ...others } = given;
  const walkaround = facts && ({ id: ORDER, ...facts } as Gathered['walkaround']);
  return conditionOf({
    vehicle: { body: 'car' },
    walkaround,
    damages: [],
    photos: [],
    last: undefined,
    ...others,
  });
}

export function clean(...areas: string[]): Facts['areas'] {
  return Object.fromEntries(areas.map(area => [area, { state: 'clean' as const }]));
}
