import { expect, test } from 'vitest';
import { type Command, fold, type Row } from '../../src/sync';

const author = { person: 'sam', location: 'eastgate', grants: [] };
const at = '2026-11-23T17:00:00.000Z';
const order = {
  id: 'o',
  advisor: null,
  priority: 5,
  due_out: null,
  first_due_out: null,
  status: 'writing_up',
};

function folded(row: Row, ...commands: Record<string, unknown>[]): Row | undefined {
  const rows = new Map([['repair_order', new Map([[row.id, row]])]]);
  const pending = commands.map(
    (command, i) => ({ n: i + 1, at, repair_order: 'o', ...command }) as unknown as Command,
  );
  return fold(rows, pending, author).get('repair_order', 'o');
}

test('assigning changes what is given, and says who did', () => {
  const due_out = '2026-11-24T17:00:00.000Z';
  const row = folded(
    order,
    { type: 'assign_order', advisor: 'sam', due_out, early: true },
    { type: 'assign_order', transportation: 'waits' },
  );

  expect(row).toMatchObject({ advisor: 'sam', due_out, first_due_out: due_out, transportation: 'waits' });
  expect(row).toMatchObject({ priority: 5, assigned_by: 'sam', assigned_at: at });
  expect(row).not.toHaveProperty('early');
});

test('a promise that stays is still the first one of before', () => {
  const promised = { ...order, due_out: 'b', first_due_out: 'a' };

  expect(folded(promised, { type: 'assign_order', due_out: 'b' })?.first_due_out).toBe('a');
});

test('a signature makes it final and lets it wait for the DMS', () => {
  const signature = { name: 'Cora', strokes: 'M0 0', content: 'c', shown: '{}' };
  const row = folded(order, { type: 'finalize_order', signature });

  expect(row).toMatchObject({
    status: 'open',
    finalized_at: at,
    finalized_by: 'sam',
    export_state: 'waiting',
  });
  expect(row?.signature).toEqual({ ...signature, at, matches: true });
});

test('a visit brings its advisor and its ride', () => {
  const visit = {
    id: '018f3c1e-0000-7000-8000-000000000001',
    location: 'eastgate',
    advisor: 'nora',
    transportation: 'loaner',
  };
  const rows = new Map([['service_request', new Map([[visit.id, visit]])]]);
  const open = { n: 1, at, type: 'open_repair_order', service_request: visit.id } as Command;

  expect(fold(rows, [open], author).all('repair_order')).toMatchObject([
    { advisor: 'nora', transportation: 'loaner', export_state: 'none', signature: null },
  ]);
});
