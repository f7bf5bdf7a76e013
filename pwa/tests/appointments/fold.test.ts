import { expect, test } from 'vitest';
import { customerDraft, faultsOfVehicle, NO_VEHICLE, registering } from '../../src/appointments/registering';
import { type Command, fold, type Row, repairOrderOf } from '../../src/sync';

const AUTHOR = {
  person: 'sam',
  location: 'eastgate',
  grants: [{ role: 'advisor', location: 'eastgate', client: null }],
};
const CIVIC = { id: 'civic', client: 'cora' };
const VISIT = {
  id: 'visit',
  location: 'eastgate',
  client: 'cora',
  vehicle: 'civic',
  state: 'confirmed',
  concern: '',
  minutes: 60,
};
const AT = '2026-11-23T17:00:00.000Z';

function folded(rows: Record<string, Row[]>, ...commands: Record<string, unknown>[]) {
  const kept = new Map(
    Object.entries(rows).map(([noun, all]) => [noun, new Map(all.map(it => [it.id, it]))]),
  );
  const pending = commands.map((it, i) => ({ n: i + 1, at: AT, ...it })) as Command[];
  return fold(kept, pending, AUTHOR);
}

test('a booking is there at once', () => {
  const booked = {
    type: 'book_visit',
    id: 'new',
    location: 'eastgate',
    vehicle: 'civic',
    scheduled_at: AT,
    minutes: 30,
  };
  const view = folded({ vehicle: [CIVIC] }, { ...booked, confirmed: true, outside_hours: false });
  expect(view.get('service_request', 'new')).toMatchObject({
    ...{ state: 'confirmed', source: 'shop', client: 'cora', minutes: 30, created_at: AT, end_reason: '' },
  });
  expect(view.get('service_request', 'new')).not.toHaveProperty('outside_hours');
});

test('a visit goes its way', () => {
  const about = { service_request: 'visit' };
  const moved = { type: 'move_visit', ...about, minutes: 45, outside_hours: true };
  const requested = { ...VISIT, state: 'requested' };
  const view = folded({ service_request: [requested] }, { type: 'confirm_visit', ...about }, moved);
  expect(view.get('service_request', 'visit')).toEqual({ ...VISIT, minutes: 45 });
  const gone = folded({ service_request: [VISIT] }, { type: 'cancel_visit', ...about, reason: 'sold' });
  expect(gone.get('service_request', 'visit')).toMatchObject({
    state: 'cancelled',
    end_reason: 'sold',
    ended_at: AT,
  });
});

test('what has arrived or ended stays as it is', () => {
  const about = { service_request: 'visit' };
  const arrived = { ...VISIT, state: 'arrived' };
  const view = folded(
    { service_request: [arrived] },
    { type: 'record_no_show', ...about },
    { type: 'cancel_visit', ...about, reason: 'x' },
    { type: 'confirm_visit', ...about },
  );
  expect(view.get('service_request', 'visit')).toEqual(arrived);
});

test('a new customer with a new vehicle walks in without a network', () => {
  let next = 0;
  const draft = { ...customerDraft(), first_name: 'Nora', last_name: 'Vance' };
  const vehicle = { ...NO_VEHICLE, vin: '1M8GDM9AXKP042788', make: 'Audi', model: 'A4', year: '2019' };
  const [commands, known] = registering({
    location: 'eastgate',
    newId: () => `id${++next}`,
    customer: draft,
    vehicle,
  });
  expect(known).toMatchObject({ name: '2019 Audi A4', client: 'Nora Vance' });
  const walkIn = {
    type: 'record_walk_in',
    id: 'visit',
    location: 'eastgate',
    vehicle: known.id,
    concern: '',
  };
  const view = folded({}, ...commands, walkIn, { type: 'open_repair_order', service_request: 'visit' });
  const client = view.all('client')[0];
  expect(client).toMatchObject({ name: 'Nora Vance', kind: 'retail' });
  expect(view.get('vehicle', known.id)).toMatchObject({ client: client?.id, year: 2019, body: 'car' });
  expect(view.get('repair_order', repairOrderOf('visit'))).toMatchObject({
    client: client?.id,
    vehicle: known.id,
  });
});

test('what is wrong with a new vehicle is told all at once', () => {
  expect(faultsOfVehicle({ ...NO_VEHICLE, year: '1066' }, 2026)).toEqual([
    'vin_reason',
    'make',
    'model',
    'year',
  ]);
  const cart = { ...NO_VEHICLE, vin: 'TR-7', vin_reason: 'equipment', make: 'Wells', model: 'Cargo' };
  expect(faultsOfVehicle(cart, 2026)).toEqual([]);
});

test('what was written up doesn’t arrive again', () => {
  const written = { ...VISIT, state: 'written_up' };
  const view = folded({ service_request: [written] }, { type: 'record_arrival', service_request: 'visit' });
  expect(view.isPending('service_request', 'visit')).toBe(false);
});
