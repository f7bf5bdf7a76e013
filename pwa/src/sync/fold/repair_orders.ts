import { repairOrderOf } from '../identity';
import type { Row } from '../records';
import { type Author, type Fold, fieldsOf, openOrder } from './fields';

export const repairOrderFolds: Readonly<Record<string, Fold>> = {
  record_arrival: (view, command) => {
    const visit = view.get('service_request', String(command.service_request));
    if (visit?.state === 'requested' || visit?.state === 'confirmed')
      view.change('service_request', visit.id, { state: 'arrived', arrived_at: command.at });
  },
  record_walk_in: (view, command) => {
    const vehicle = view.get('vehicle', String(command.vehicle));
    const { location, vehicle: id, concern = '', at } = command;
    const visit = { location, client: vehicle?.client ?? null, vehicle: id, concern };
    const arrived = {
      state: 'arrived',
      source: 'walk_in',
      scheduled_at: null,
      arrived_at: at,
      created_at: at,
    };
    const planned = { minutes: 60, advisor: null, transportation: null, ended_at: null, end_reason: '' };
    view.put('service_request', { id: String(command.id), ...visit, ...arrived, ...planned });
  },
  open_repair_order: (view, command, author) => {
    const visit = view.get('service_request', String(command.service_request));
    if (!visit || view.get('repair_order', repairOrderOf(visit.id))) return;
    view.put('repair_order', opened(visit, command.at, author));
    view.change('service_request', visit.id, { state: 'written_up' });
  },
  assign_technician: (view, command) => {
    const order = openOrder(view, command);
    if (order) view.change('repair_order', order.id, { technician: command.technician });
  },
  assign_order: (view, command, author) => {
    const order = openOrder(view, command);
    if (!order) return;
    const given = fieldsOf(command, 'repair_order', 'early');
    const first = given.due_out && given.due_out !== order.due_out ? { first_due_out: given.due_out } : {};
    const by = { assigned_at: command.at, assigned_by: author.person };
    view.change('repair_order', order.id, { ...given, ...first, ...by });
  },
};

/** Without a number: that is the server's to give. */
function opened(visit: Row, opened_at: string, author: Author): Row {
  const { location, client, vehicle, arrived_at } = visit;
  const about = { id: repairOrderOf(visit.id), location, client, vehicle, service_request: visit.id };
  const works = author.grants.filter(grant => grant.location === location).map(grant => grant.role);
  const advisor = works.includes('advisor') ? author.person : (visit.advisor ?? null);
  const technician = works.includes('technician') ? author.person : null;
  const unsaid = { due_out: null, first_due_out: null, stage: null, job_status: null, published: null };
  const unseen = { owner_choice: null, owner_chosen_at: null, plans_seen_at: null, history_seen_at: null };
  const unassigned = {
    priority: 5,
    transportation: visit.transportation ?? null,
    contact_wishes: '',
    assigned_at: null,
    assigned_by: null,
  };
  const unfinished = { signature: null, finalized_at: null, finalized_by: null };
  const unsent = { export_state: 'none', export_problem: '', exported_at: null, dms_number: null };
  const start = { number: null, status: 'writing_up', arrived_at, opened_at, odometer: null, contact: null };
  return {
    ...about,
    ...start,
    advisor,
    technician,
    ...unsaid,
    published_due_out: null,
    ...unseen,
    ...unassigned,
    ...unfinished,
    ...unsent,
  };
}
