/** One walk around one vehicle: what is chosen on the screen, what was done, and how it is undone. */

import { computed, signal } from '@preact/signals';
import { all, capture, newId, one, tablet } from '../app/store';
import type { BodyView } from '../diagrams';
import type { CaptureOptions, CommandBody } from '../sync';
import * as captures from './captures';
import { type Condition, conditionOf, unseenAreas } from './condition';
import type { Damage, Kind, Mark, MarkView } from './rows';
import { snapshotOf } from './snapshot';

export const TABS = ['body', 'tires', 'lamps', 'wipers', 'inside', 'photos', 'sign'] as const;
export type Tab = (typeof TABS)[number];

/** Where a finger is: an area, the spot in it, and the damage if one is meant. */
export interface Chosen {
  area: string;
  view: MarkView;
  x: number;
  y: number;
  damage: string | null;
}

export type Round = ReturnType<typeof createRound>;

export function createRound(order: string, vehicle: string) {
  const tab = signal<Tab>('body');
  const view = signal<BodyView>('unfolded');
  const chosen = signal<Chosen | null>(null);
  /** True from the moment a capture is on the disk until something else is chosen. */
  const saved = signal(false);
  const undos = signal<CommandBody[][]>([]);

  const gathered = computed(() =>
    conditionOf({
      vehicle: one('vehicle', vehicle),
      walkaround: one('walkaround', order),
      damages: all('damage').filter(damage => damage.repair_order === order),
      photos: all('photo').filter(photo => photo.repair_order === order),
      last: one('last_visit', vehicle),
    }),
  );
  /** As the rows and what waits to be sent say now; gathered anew only when they change. */
  const condition = (): Condition => gathered.value;

  function choose(what: Chosen | null): void {
    chosen.value = what;
    saved.value = false;
  }

  async function take({ commands, undo }: captures.Step, options?: CaptureOptions): Promise<boolean> {
    saved.value = await capture(commands, options);
    if (saved.value && undo.length) undos.value = [...undos.value, undo];
    return saved.value;
  }

  async function undo(): Promise<void> {
    const last = undos.value.at(-1);
    if (!last) return;
    undos.value = undos.value.slice(0, -1);
    choose(null);
    saved.value = await capture(last);
  }

  /** A reading, kept as it is: whoever mistypes it types again. */
  function read(type: string, fields: Record<string, unknown>): Promise<boolean> {
    return take({ commands: [{ type, repair_order: order, ...fields }], undo: [] });
  }

  /** The hash of what a signature by that name would stand under now. */
  function contentHash(name: string): Promise<string> {
    const snapshot = snapshotOf(order, condition(), name);
    return tablet.environment.sha256(new TextEncoder().encode(snapshot).buffer);
  }

  async function clear(areas: string[]): Promise<void> {
    if (areas.length && (await take(captures.clearing(order, condition(), areas)))) chosen.value = null;
  }

  function clearRest(): Promise<void> {
    return clear(unseenAreas(condition()));
  }

  async function skip(area: string, reason: string): Promise<void> {
    if (await take(captures.skipping(order, condition(), [area], reason))) chosen.value = null;
  }

  function reopen(area: string): Promise<boolean> {
    return take(captures.reopening(order, condition(), [area]));
  }

  async function record(at: Mark): Promise<void> {
    const id = newId();
    const { area, view, x, y, kind, severity } = at;
    const done = await take(captures.recording(order, condition(), id, { area, view, x, y, kind, severity }));
    if (done) chosen.value = { area, view, x, y, damage: id };
  }

  function recordHere(kind: Kind): Promise<void> | undefined {
    const here = chosen.value;
    if (here) return record({ ...here, kind, severity: captures.firstGuess(kind) });
  }

  async function change(damage: Damage, fields: captures.DamageChange): Promise<void> {
    const done = await take(captures.changing(order, damage, fields));
    // A mark that was dragged onto another part takes its panel along.
    const here = chosen.value;
    if (done && fields.area && here?.damage === damage.id) chosen.value = { ...here, area: fields.area };
  }

  async function remove(damage: Damage): Promise<void> {
    if (await take(captures.removing(order, condition(), damage, newId))) chosen.value = null;
  }

  const doing = { take, read, clear, clearRest, skip, reopen, record, recordHere, change, remove, undo };
  return { order, vehicle, tab, view, chosen, saved, undos, condition, contentHash, choose, ...doing };
}
