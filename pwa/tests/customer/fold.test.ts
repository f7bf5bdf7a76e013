import { describe, expect, test } from 'vitest';
import { type Command, fold, type Row } from '../../src/sync';
import { civic, client, record } from './cast';

const author = { person: 'sam', location: 'eastgate', grants: [] };
const at = '2026-11-23T09:00:00.000Z';
const order = {
  id: 'o',
  client: 'cora',
  vehicle: 'civic',
  service_request: 'v',
  contact: 'x',
  owner_choice: null,
};
const rows = {
  client: [client],
  vehicle: [civic],
  repair_order: [order],
  service_request: [{ id: 'v', client: 'cora' }],
  owner_record: [
    record('dms', { phone: '614 555 0199' }),
    record('oem', { last_name: 'Vance', number: 'O-2' }),
  ],
  service: [{ id: 's', repair_order: 'o', billing_account: 'b' }],
  approval: [
    { id: 'open', repair_order: 'o', state: 'open' },
    { id: 'decided', repair_order: 'o', state: 'decided' },
  ],
  contact: [{ id: 'dana', client: 'cora', name: 'Dana', title: '' }],
} as unknown as Record<string, Row[]>;

function folded(...commands: Record<string, unknown>[]) {
  const base = new Map(
    Object.entries(rows).map(([noun, list]) => [noun, new Map(list.map(row => [row.id, row]))]),
  );
  return fold(
    base,
    commands.map((command, i) => ({ n: i + 1, at, ...command }) as Command),
    author,
  );
}

describe('a client', () => {
  test('that is created is there with all its fields', () => {
    const create = {
      type: 'create_client',
      id: 'nils',
      location: 'eastgate',
      first_name: 'Nils',
      last_name: 'Okoro',
    };
    const made = folded(create).get('client', 'nils');
    expect(made).toMatchObject({ kind: 'retail', name: 'Nils Okoro', preferences_reviewed_at: null });
    expect(Object.keys(made ?? {}).sort()).toEqual(Object.keys(client).sort());
  });

  test('is changed field by field', () => {
    const view = folded(
      { type: 'change_client', client: 'cora', last_name: 'Vance' },
      { type: 'change_client', client: 'cora', city: 'Mill Bend' },
    );
    expect(view.get('client', 'cora')).toMatchObject({
      name: 'Cora Vance',
      city: 'Mill Bend',
      street: client.street,
    });
  });

  test('has been gone through', () => {
    const view = folded({ type: 'review_preferences', client: 'cora', opted_out: true });
    expect(view.get('client', 'cora')).toMatchObject({ opted_out: true, preferences_reviewed_at: at });
  });
});

test('a contact is added, changed and removed', () => {
  const add = { type: 'add_contact', id: 'rosa', client: 'cora', name: 'Rosa' };
  const view = folded(add, { type: 'change_contact', contact: 'dana', title: 'Dispatcher' });
  expect(view.get('contact', 'rosa')).toMatchObject({
    name: 'Rosa',
    preferred_contact: 'push',
    decides: false,
  });
  expect(view.get('contact', 'dana')).toMatchObject({ name: 'Dana', title: 'Dispatcher' });
  expect(folded({ type: 'remove_contact', contact: 'dana' }).get('contact', 'dana')).toBeUndefined();
});

describe('a record', () => {
  const choose = { type: 'choose_owner', repair_order: 'o', fetched_at: record('dms').fetched_at };

  test('that is taken becomes the client’s', () => {
    const view = folded({ ...choose, choice: 'dms' });
    expect(view.get('client', 'cora')).toMatchObject({ phone: '614 555 0199', email: client.email });
    expect(view.get('repair_order', 'o')).toMatchObject({ owner_choice: 'dms', owner_chosen_at: at });
  });

  test('of somebody else, or that has moved since, changes nobody and settles nothing', () => {
    const older = { ...choose, choice: 'dms', fetched_at: '2026-11-22T08:00:00.000Z' };
    for (const view of [folded({ ...choose, choice: 'oem' }), folded(older)]) {
      expect(view.isPending('client', 'cora')).toBe(false);
      expect(view.get('repair_order', 'o')).toMatchObject({ owner_choice: null });
    }
  });

  test('of a customer who isn’t on this tablet settles it all the same', () => {
    const move = { type: 'change_customer', repair_order: 'o', client: 'far', vehicle: true };
    const view = folded(move, { ...choose, choice: 'oem' });
    expect(view.get('repair_order', 'o')).toMatchObject({ client: 'far', owner_choice: 'oem' });
  });
});

describe('a change of customer', () => {
  const change = { type: 'change_customer', repair_order: 'o', client: 'nils', vehicle: true };

  test('moves order, visit and vehicle, and ends what was only offered', () => {
    const view = folded(change);
    expect(view.get('repair_order', 'o')).toMatchObject({
      client: 'nils',
      contact: null,
      owner_choice: 'found',
    });
    expect(view.get('service_request', 'v')).toMatchObject({ client: 'nils' });
    expect(view.get('vehicle', 'civic')).toMatchObject({ client: 'nils' });
    expect(view.get('service', 's')).toMatchObject({ billing_account: null });
    expect(view.get('approval', 'open')).toMatchObject({ state: 'superseded' });
    expect(view.get('approval', 'decided')).toMatchObject({ state: 'decided' });
  });

  test('leaves the vehicle where only the order goes, and all where it stays', () => {
    expect(folded({ ...change, vehicle: false }).isPending('vehicle', 'civic')).toBe(false);
    expect(folded({ ...change, client: 'cora' }).isPending('repair_order', 'o')).toBe(false);
  });
});
