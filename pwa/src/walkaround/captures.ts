/** The walk-around's commands, and for each the commands that undo it. Pure. */

import type { CommandBody } from '../sync';
import { type Condition, entryOf } from './condition';
import type { Damage, Kind, Mark, Severity } from './rows';

export interface Step {
  commands: CommandBody[];
  /** Brings back what was there before; made when the step is taken, so it knows. */
  undo: CommandBody[];
}

export type DamageChange = Partial<
  Pick<Damage, 'area' | 'view' | 'x' | 'y' | 'kind' | 'severity' | 'size_mm' | 'note'>
>;

export function clearing(order: string, condition: Condition, areas: string[]): Step {
  return {
    commands: [{ type: 'clear_areas', repair_order: order, areas }],
    undo: asBefore(order, condition, areas),
  };
}

export function skipping(order: string, condition: Condition, areas: string[], reason: string): Step {
  const commands = [{ type: 'skip_areas', repair_order: order, areas, reason }];
  return { commands, undo: asBefore(order, condition, areas) };
}

export function reopening(order: string, condition: Condition, areas: string[]): Step {
  return {
    commands: [{ type: 'reopen_areas', repair_order: order, areas }],
    undo: asBefore(order, condition, areas),
  };
}

export function recording(order: string, condition: Condition, id: string, mark: Mark): Step {
  const undo = [
    { type: 'remove_damage', id, repair_order: order },
    ...asBefore(order, condition, [mark.area]),
  ];
  return {
    commands: [{ type: 'record_damage', id, repair_order: order, ...mark, size_mm: null, note: '' }],
    undo,
  };
}

export function changing(order: string, damage: Damage, change: DamageChange): Step {
  const before = Object.fromEntries(Object.keys(change).map(field => [field, damage[field]]));
  const named = { type: 'change_damage', id: damage.id, repair_order: order };
  return { commands: [{ ...named, ...change }], undo: [{ ...named, ...before }] };
}

/** A removed damage keeps its id for ever; brought back it gets a new one, and its photos with it. */
export function removing(order: string, condition: Condition, damage: Damage, newId: () => string): Step {
  const id = newId();
  const { area, view, x, y, kind, severity, size_mm, note } = damage;
  return {
    commands: [{ type: 'remove_damage', id: damage.id, repair_order: order }],
    undo: [
      { type: 'record_damage', id, repair_order: order, area, view, x, y, kind, severity, size_mm, note },
      ...attachedAgain(condition, damage.id, id, newId),
    ],
  };
}

/** The photos of a damage under its new id; what was drawn on them lies on the new ones. */
function attachedAgain(
  { photos }: Condition,
  before: string,
  now: string,
  newId: () => string,
): CommandBody[] {
  const own = photos.filter(photo => photo.subject_id === before);
  const ids = new Map(own.map(photo => [photo.id, newId()]));
  const originalsFirst = [...own].sort((a, b) => Number(a.subject === 'ink') - Number(b.subject === 'ink'));
  return originalsFirst.map(({ id, repair_order, sha256, subject, slot, original, captured_at }) => ({
    type: 'attach_photo',
    id: ids.get(id),
    repair_order,
    sha256,
    subject,
    subject_id: now,
    slot,
    original: original && ids.get(original),
    captured_at,
  }));
}

/** The severity one would choose first; a second tap changes it. */
export function firstGuess(kind: Kind): Severity {
  return kind === 'broken' || kind === 'missing' ? 'severe' : 'minor';
}

/** The kinds that are likely on this part come first. */
export function likelyKinds(area: string): readonly Kind[] {
  if (area.endsWith('wheel')) return ['curb_rash', 'scratch', 'bent', 'crack', 'missing'];
  if (area.endsWith('glass') || area === 'windshield')
    return ['chip', 'crack', 'scratch', 'broken', 'missing'];
  if (area.endsWith('lamp') || area.endsWith('mirror'))
    return ['crack', 'scratch', 'broken', 'missing', 'scuff'];
  if (['seats', 'carpet', 'headliner', 'cargo', 'dash'].includes(area))
    return ['stain', 'tear', 'burn', 'scratch', 'broken'];
  return ['dent', 'scratch', 'scuff', 'chip', 'crack'];
}

function asBefore(order: string, condition: Condition, areas: string[]): CommandBody[] {
  const commands: CommandBody[] = [];
  const fresh = areas.filter(area => !entryOf(condition, area));
  const clean = areas.filter(area => entryOf(condition, area)?.state === 'clean');
  if (fresh.length) commands.push({ type: 'reopen_areas', repair_order: order, areas: fresh });
  if (clean.length) commands.push({ type: 'clear_areas', repair_order: order, areas: clean });
  return [...commands, ...skippedBefore(order, condition, areas)];
}

function skippedBefore(order: string, condition: Condition, areas: string[]): CommandBody[] {
  return areas.flatMap(area => {
    const entry = entryOf(condition, area);
    if (entry?.state !== 'skipped') return [];
    return [{ type: 'skip_areas', repair_order: order, areas: [area], reason: entry.reason }];
  });
}
