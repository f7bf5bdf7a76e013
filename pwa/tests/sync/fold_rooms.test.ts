import { describe, expect, test } from 'vitest';
import { answerOf } from '../../src/inspection/identity';
import { type Command, fold, type Row } from '../../src/sync';

const author = { person: 'tess', location: 'eastgate', grants: [] };
const at = '2026-11-23T09:00:00.000Z';

function folded(rows: Record<string, Row[]>, ...commands: Record<string, unknown>[]) {
  const base = new Map(
    Object.entries(rows).map(([noun, list]) => [noun, new Map(list.map(row => [row.id, row]))]),
  );
  return fold(
    base,
    commands.map((command, i) => ({ n: i + 1, at, ...command }) as Command),
    author,
  );
}

const pads = { key: 'pads', name: {}, measurements: [{ key: 'left', name: {}, limit: 'pads' }] };
const content = {
  sections: [{ key: 'brakes', name: {}, items: [pads] }],
  limits: { pads: { unit: 'mm', green: { above: 5 }, red: { below: 3 }, least: 0, most: 30 } },
  services: {},
};
const rows = {
  location: [{ id: 'eastgate', labour_rate: 15000, tax_basis_points: 825 }],
  person: [{ id: 'tess', name: 'Tess Moreau' }],
  repair_order: [{ id: 'o', location: 'eastgate', due_out: null, published: null, published_due_out: null }],
  inspection_template: [{ id: 't', content }],
};
const start = { type: 'start_inspection', id: 'i', repair_order: 'o', template: 't' };
const answer = { type: 'record_answer', inspection: 'i', item: 'pads' };
const service = {
  type: 'recommend_service',
  id: 'r',
  inspection: 'i',
  description: 'Pads',
  labour_tenths: 12,
  parts: [],
  priority: 'safety',
};

describe('an inspection', () => {
  test('is a draft of its template', () => {
    expect(folded(rows, start).get('inspection', 'i')).toMatchObject({
      state: 'draft',
      template: 't',
      started_by: 'tess',
      supplements: null,
    });
  });

  test('takes the proposed rating where nobody has said one', () => {
    const view = folded(rows, start, { ...answer, measurements: { left: 2.5 } });
    expect(view.get('answer', answerOf('i', 'pads'))).toMatchObject({
      rating: 'red',
      measurements: { left: 2.5 },
    });
  });

  test('keeps what an answer does not name', () => {
    const view = folded(
      rows,
      start,
      { ...answer, measurements: { left: 2.5 } },
      { ...answer, observation: 'to the metal' },
    );
    expect(view.get('answer', answerOf('i', 'pads'))).toMatchObject({
      rating: 'red',
      observation: 'to the metal',
      measurements: { left: 2.5 },
    });
  });

  test('prices a service as the server does', () => {
    expect(folded(rows, start, service).get('recommendation', 'r')).toMatchObject({
      labour_rate: 15000,
      labour: 18000,
      parts_total: 0,
      tax: 1485,
      total: 19485,
    });
  });

  test('prices a changed service anew', () => {
    const change = { type: 'change_recommendation', id: 'r', inspection: 'i', labour_tenths: 0 };
    expect(folded(rows, start, service, change).get('recommendation', 'r')).toMatchObject({
      description: 'Pads',
      total: 0,
    });
  });

  test('can not be changed once it is submitted', () => {
    const view = folded(
      rows,
      start,
      { type: 'submit_inspection', inspection: 'i' },
      { ...answer, rating: 'green' },
      service,
    );
    expect(view.get('inspection', 'i')).toMatchObject({ state: 'submitted', submitted_at: at });
    expect(view.get('answer', answerOf('i', 'pads'))).toBeUndefined();
    expect(view.get('recommendation', 'r')).toBeUndefined();
  });

  test('started after a submitted one supplements it', () => {
    const view = folded(rows, start, { type: 'submit_inspection', inspection: 'i' }, { ...start, id: 'j' });
    expect(view.get('inspection', 'j')).toMatchObject({ supplements: 'i' });
  });
});

describe('a decision', () => {
  const shown = {
    ...rows,
    approval: [{ id: 'a', repair_order: 'o', state: 'open', sha256: 'seen' }],
    approval_line: [{ id: 'l', approval: 'a', state: 'pending', choice: 'offered' }],
  };
  const decide = {
    type: 'decide_approval',
    id: 'd',
    approval: 'a',
    sha256: 'seen',
    lines: [{ line: 'l', state: 'approved', choice: 'alternative' }],
    signature: { name: 'Ines' },
  };

  test('binds its lines', () => {
    const view = folded(shown, decide);
    expect(view.get('approval_line', 'l')).toMatchObject({ state: 'approved', choice: 'alternative' });
    expect(view.get('approval', 'a')).toMatchObject({ state: 'decided', decided_at: at });
    expect(view.get('decision', 'd')).toMatchObject({ approval: 'a', method: 'signed_in', sha256: 'seen' });
  });

  test('on something else than is there shows nothing', () => {
    const view = folded(shown, { ...decide, sha256: 'other' });
    expect(view.get('approval', 'a')).toMatchObject({ state: 'open' });
    expect(view.isPending('approval_line', 'l')).toBe(false);
  });

  test('on behalf is told with its method and who said it', () => {
    const view = folded(shown, {
      ...decide,
      type: 'decide_on_behalf',
      method: 'phone',
      said_by: 'Ines',
      reason: 'on the road',
    });
    expect(view.get('decision', 'd')).toMatchObject({
      by_name: 'Tess Moreau',
      method: 'phone',
      said_by: 'Ines',
    });
  });
});

test('a web status is in the history at once, and green only when the server has it', () => {
  const due = '2026-11-26T18:00:00.000Z';
  const told = [{ ...rows.repair_order[0], id: 'o', published: at, published_due_out: null }];
  const update = {
    type: 'update_web_status',
    id: 's',
    repair_order: 'o',
    stage: 'parts',
    job_status: 'delayed',
    due_out: due,
    reason: null,
    note: '',
    based_on: null,
  };
  const view = folded({ ...rows, repair_order: told }, update);
  expect(view.get('web_status', 's')).toMatchObject({
    due_out: due,
    due_out_before: null,
    by_name: 'Tess Moreau',
    at,
  });
  expect(view.get('repair_order', 'o')).toMatchObject({ due_out: due, stage: 'parts', published: null });
});

test('a photo is there before it is sent, and gone when it is removed', () => {
  const attach = {
    type: 'attach_photo',
    id: 'p',
    repair_order: 'o',
    sha256: 'f',
    subject: 'answer',
    subject_id: 'x',
    captured_at: at,
  };
  expect(folded(rows, attach).get('photo', 'p')).toMatchObject({
    stored: false,
    slot: null,
    attached_by: 'tess',
  });
  expect(
    folded(rows, attach, { type: 'remove_photo', id: 'p', repair_order: 'o' }).get('photo', 'p'),
  ).toBeUndefined();
});
