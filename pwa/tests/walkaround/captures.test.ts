import { expect, test } from 'vitest';
import { fold, type Row } from '../../src/sync';
import type { Photo } from '../../src/types';
import * as captures from '../../src/walkaround/captures';
import { KINDS } from '../../src/walkaround/rows';
import { aCondition, aDamage, aMark, clean, ORDER } from './cast';

const author = { person: 'tess', location: 'harbor', grants: [] };

/** Takes the step and its undo on top of these rows; answers the walk-around's areas and the damages left. */
function thereAndBack(step: captures.Step, rows: Record<string, Row[]>) {
  const held = new Map(
    Object.entries(rows).map(([noun, list]) => [noun, new Map(list.map(row => [row.id, row]))]),
  );
  const commands = [...step.commands, ...step.undo].map((body, i) => ({
    n: i + 1,
    at: '2026-11-23T09:10:00.000Z',
    ...body,
  }));
  const view = fold(held, commands, author);
  return {
    areas: view.get('walkaround', ORDER)?.areas,
    damages: view.all('damage'),
    photos: view.all('photo'),
  };
}

function walkaround(areas: object): Record<string, Row[]> {
  return { walkaround: [{ id: ORDER, areas, tires: {}, checks: {} }] };
}

test('saying that the rest is clean, and undoing it, leaves what was said before', () => {
  const areas = { ...clean('hood'), roof: { state: 'skipped' as const, reason: 'Snow' } };
  const step = captures.clearing(ORDER, aCondition({ facts: { areas } }), ['grille', 'roof']);
  expect(thereAndBack(step, walkaround(areas)).areas).toEqual(areas);
});

test('undoing a recorded damage brings the part’s state back', () => {
  const areas = clean('hood');
  const step = captures.recording(ORDER, aCondition({ facts: { areas } }), 'new', aMark);
  expect(thereAndBack(step, walkaround(areas))).toMatchObject({ areas, damages: [] });
});

test('undoing a change brings back only what it changed', () => {
  const damage = aDamage('1', { note: 'By the handle' });
  const step = captures.changing(ORDER, damage, { severity: 'severe', size_mm: 60 });
  expect(step.undo).toEqual([
    { type: 'change_damage', id: '1', repair_order: ORDER, severity: 'minor', size_mm: null },
  ]);
});

test('a removed damage comes back with its photos and what was drawn on them', () => {
  const photo = (id: string, facts: Partial<Photo>) =>
    ({
      id,
      repair_order: ORDER,
      sha256: id,
      subject: 'damage',
      subject_id: '1',
      original: null,
      captured_at: '1',
      ...facts,
    }) as Photo;
  const photos = [photo('ink', { subject: 'ink', original: 'p', captured_at: '0' }), photo('p', {})];
  let minted = 0;
  const step = captures.removing(
    ORDER,
    aCondition({ damages: [aDamage('1')], photos }),
    aDamage('1'),
    () => `new${++minted}`,
  );
  const after = thereAndBack(step, { ...walkaround({}), damage: [aDamage('1')] });
  expect(after.damages).toMatchObject([{ id: 'new1', area: 'hood', kind: 'dent' }]);
  const [first, second] = after.photos;
  expect(first).toMatchObject({ sha256: 'p', subject_id: 'new1' });
  expect(second).toMatchObject({ sha256: 'ink', subject: 'ink', original: first?.id });
});

test('each part offers five likely kinds, all of them known', () => {
  for (const area of ['hood', 'left_front_wheel', 'windshield', 'left_headlamp', 'seats']) {
    expect(captures.likelyKinds(area)).toHaveLength(5);
    for (const kind of captures.likelyKinds(area)) expect(KINDS).toContain(kind);
  }
});
