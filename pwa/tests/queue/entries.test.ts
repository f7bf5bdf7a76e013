import { expect, test } from 'vitest';
import { inProgress, type Source } from '../../src/queue/entries';
import type { Approval, ApprovalLine, RepairOrder, ServiceRequest } from '../../src/types';

const now = new Date('2026-11-23T12:00:00Z');

function order(id: string, fields: Partial<RepairOrder> = {}): RepairOrder {
  const nothing = {
    advisor: null,
    technician: null,
    contact: null,
    odometer: null,
    due_out: null,
    first_due_out: null,
    stage: null,
    job_status: null,
  };
  const visit = { location: 'l', client: 'c', vehicle: 'v', service_request: null, number: id };
  const told = { published: null, published_due_out: null };
  const unfinished = {
    owner_choice: null,
    owner_chosen_at: null,
    plans_seen_at: null,
    history_seen_at: null,
    priority: 5,
    transportation: null,
    contact_wishes: '',
    assigned_at: null,
    assigned_by: null,
    signature: null,
    finalized_at: null,
    finalized_by: null,
    export_state: 'none' as const,
    export_problem: '',
    exported_at: null,
    dms_number: null,
  };
  return {
    id,
    ...visit,
    status: 'open',
    arrived_at: '2026-11-23T09:00:00.000Z',
    opened_at: '2026-11-23T09:00:00.000Z',
    ...nothing,
    ...told,
    ...unfinished,
    ...fields,
  };
}

function visit(id: string, fields: Partial<ServiceRequest> = {}): ServiceRequest {
  const facts = {
    location: 'l',
    client: 'c',
    vehicle: 'v',
    source: 'shop' as const,
    concern: '',
    scheduled_at: null,
    minutes: 60,
    advisor: null,
    transportation: null,
    ended_at: null,
    end_reason: '',
  };
  const at = '2026-11-23T08:00:00.000Z';
  return { id, ...facts, state: 'arrived', arrived_at: at, created_at: at, ...fields };
}

function queued(source: Partial<Source>): string[] {
  return inProgress(full(source), now).map(entry => entry.id);
}

function full(source: Partial<Source>): Source {
  const nobody = { vehicle: () => undefined, client: () => undefined, person: () => undefined };
  const none = { visits: [], orders: [], approvals: [], lines: [] };
  return { ...none, ...nobody, orderOf: (id: string) => `order of ${id}`, ...source };
}

test('what is closed or void is not in progress', () => {
  expect(
    queued({ orders: [order('a', { status: 'closed' }), order('b', { status: 'void' }), order('c')] }),
  ).toEqual(['c']);
});

test('only arrivals stand in it, and one that was opened stands in it once', () => {
  const visits = [
    visit('1'),
    visit('2', { state: 'confirmed' }),
    visit('3', { state: 'cancelled' }),
    visit('4'),
  ];

  expect(queued({ visits, orders: [order('order of 4', { service_request: '4' })] })).toEqual([
    'order of 1',
    'order of 4',
  ]);
});

test('a visit whose order is closed does not come back as unopened', () => {
  expect(queued({ visits: [visit('1')], orders: [order('order of 1', { status: 'closed' })] })).toEqual([]);
});

test('late promises first, then unopened, then waiting for approval, then the rest, the latest arrival first', () => {
  const approval = {
    id: 'p',
    repair_order: 'waits',
    state: 'open',
    opened_at: '2026-11-23T11:00:00.000Z',
  } as Approval;
  const orders = [
    order('rest'),
    order('waits'),
    order('late', { due_out: '2026-11-23T11:59:00.000Z' }),
    order('newer', { arrived_at: '2026-11-23T11:00:00.000Z', due_out: '2026-11-23T15:00:00.000Z' }),
  ];

  expect(queued({ orders, visits: [visit('1')], approvals: [approval] })).toEqual([
    'late',
    'order of 1',
    'waits',
    'newer',
    'rest',
  ]);
});

test('the flag is of the latest approval that counts', () => {
  const approvals = [
    { id: '1', repair_order: 'a', state: 'superseded', opened_at: null },
    { id: '2', repair_order: 'a', state: 'decided', opened_at: null },
  ] as Approval[];
  const states = ['approved', 'declined', 'approved'] as const;
  const lines: ApprovalLine[] = states.map(
    (state, i) => ({ id: String(i), approval: '2', state }) as ApprovalLine,
  );

  const [entry] = inProgress(full({ orders: [order('a')], approvals, lines }), now);

  expect(entry?.approval).toEqual({ kind: 'decided', approved: 2, count: 3 });
});
