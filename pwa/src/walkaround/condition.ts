/** The recorded condition of one vehicle, gathered from the rows, and what it still needs. Pure. */

import type { PageState } from '../app/pages';
import { areasOf, type Body, bodyOf } from '../diagrams/areas';
import type { LastVisit, Photo } from '../types';
import type { AreaEntry, Damage, Facts, Mark, Walkaround } from './rows';

export type AreaState = 'unseen' | 'clean' | 'skipped' | 'damaged';

export interface Condition {
  body: Body;
  facts: Facts;
  /** Every area that must be looked at, in walking order. */
  areas: string[];
  /** In the order in which they were recorded: their place gives their number. */
  damages: Damage[];
  photos: Photo[];
  last: LastVisit | undefined;
}

export interface Gathered {
  vehicle: { body: string } | undefined;
  walkaround: Walkaround | undefined;
  damages: readonly Damage[];
  photos: readonly Photo[];
  last: LastVisit | undefined;
}

const NOTHING_YET: Facts = {
  areas: {},
  odometer: null,
  odometer_reason: null,
  fuel: null,
  tires: {},
  checks: {},
  warning_lamps: null,
  keys: null,
  belongings: null,
  signature: null,
  no_signature_reason: null,
  signed_at: null,
};

export function conditionOf({ vehicle, walkaround, damages, photos, last }: Gathered): Condition {
  const body = bodyOf(vehicle?.body);
  return {
    body,
    facts: { ...NOTHING_YET, ...walkaround },
    areas: areasOf(body),
    damages: [...damages].sort(byTime(damage => damage.recorded_at)),
    photos: [...photos].sort(byTime(photo => photo.captured_at)),
    last,
  };
}

/** Ids sort by the time they were minted: they part what was recorded in the same millisecond. */
function byTime<T extends { id: string }>(timeOf: (it: T) => string) {
  return (a: T, b: T) => timeOf(a).localeCompare(timeOf(b)) || a.id.localeCompare(b.id);
}

export function stateOf({ facts, damages }: Pick<Condition, 'facts' | 'damages'>, area: string): AreaState {
  if (damages.some(damage => damage.area === area)) return 'damaged';
  return facts.areas[area]?.state ?? 'unseen';
}

export function entryOf({ facts }: Pick<Condition, 'facts'>, area: string): AreaEntry | undefined {
  return facts.areas[area];
}

/** The areas nobody has looked at, in walking order. */
export function unseenAreas(condition: Condition): string[] {
  return condition.areas.filter(area => stateOf(condition, area) === 'unseen');
}

export function isSettled({ facts }: Condition): boolean {
  return facts.signature !== null || Boolean(facts.no_signature_reason);
}

/** Done when every area is inspected, damaged or skipped with a reason, and it is signed or said why not. */
export function pageState(condition: Condition): PageState {
  const needs = unseenAreas(condition).length + (isSettled(condition) ? 0 : 1);
  return needs === 0 ? { kind: 'done' } : { kind: 'todo', needs };
}

export function numberOf({ damages }: Condition, id: string): number {
  return damages.findIndex(damage => damage.id === id) + 1;
}

/** Last visit's marks that nothing of this visit stands for: same area and same kind count as the same. */
export function pastMarks({ last, damages }: Condition): Mark[] {
  const marks = last?.marks ?? [];
  return marks.filter(
    mark => !damages.some(damage => damage.area === mark.area && damage.kind === mark.kind),
  );
}

/** True for a damage that the last visit didn't know, where there was one. */
export function isNew({ last }: Condition, damage: Damage): boolean {
  return (
    last !== undefined && !last.marks.some(mark => mark.area === damage.area && mark.kind === damage.kind)
  );
}

/** Photos of one subject, each with the newest ink that was drawn on it standing for it. */
export function photosOf({ photos }: Condition, wanted: (photo: Photo) => boolean): Photo[] {
  return photos
    .filter(photo => photo.subject !== 'ink' && wanted(photo))
    .map(photo => inkOn(photos, photo) ?? photo);
}

function inkOn(photos: readonly Photo[], photo: Photo): Photo | undefined {
  return photos.findLast(ink => ink.subject === 'ink' && ink.original === photo.id);
}
