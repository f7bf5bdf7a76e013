import type { Row } from '../records';
import type { Fold } from './fields';
import { fieldsOf } from './fields';
import type { View } from './view';

const UNSAID = { advisor: null, transportation: null, concern: '', minutes: 60 };
const NEW = { arrived_at: null, ended_at: null, end_reason: '' };

export const requestFolds: Readonly<Record<string, Fold>> = {
  book_visit: (view, command) => {
    const said = fieldsOf(command, 'confirmed', 'outside_hours');
    const state = command.confirmed ? 'confirmed' : 'requested';
    const whose = { client: clientOf(view, command.vehicle), source: 'shop', created_at: command.at };
    view.put('service_request', { ...UNSAID, ...NEW, ...said, ...whose, state, id: String(command.id) });
  },
  request_visit: (view, command) => {
    const whose = { client: clientOf(view, command.vehicle), source: 'client_user', created_at: command.at };
    const said = { ...fieldsOf(command), state: 'requested', id: String(command.id) };
    view.put('service_request', { ...UNSAID, ...NEW, ...whose, ...said });
  },
  confirm_visit: (view, command) => {
    changeExpected(view, command.service_request, { state: 'confirmed' });
  },
  move_visit: (view, command) => {
    changeExpected(view, command.service_request, fieldsOf(command, 'service_request', 'outside_hours'));
  },
  cancel_visit: (view, command) => {
    const ended = { state: 'cancelled', ended_at: command.at, end_reason: command.reason };
    changeExpected(view, command.service_request, ended);
  },
  record_no_show: (view, command) => {
    changeExpected(view, command.service_request, { state: 'no_show', ended_at: command.at });
  },
};

/** Null where the vehicle isn't on this tablet: the server knows whose it is. */
function clientOf(view: View, vehicle: unknown): unknown {
  return view.get('vehicle', String(vehicle))?.client ?? null;
}

/** What has arrived or ended stays as it is. */
function changeExpected(view: View, id: unknown, fields: Partial<Row>): void {
  const visit = view.get('service_request', String(id));
  if (visit?.state === 'requested' || visit?.state === 'confirmed')
    view.change('service_request', visit.id, fields);
}
