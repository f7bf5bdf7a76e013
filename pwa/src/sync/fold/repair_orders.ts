import { repairOrderOf } from '../identity';
import type { Row } from '../records';
import type { Author, Fold } from './fields';

export const repairOrderFolds: Readonly<Record<string, Fold>> = {
  record_arrival: (view, command) => {
    view.change('service_request', String(command.service_request), {
      state: 'arrived',
      arrived_at: command.at,
    });
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
    view.put('service_request', { id: String(command.id), ...visit, ...arrived });
  },
  open_repair_order: (view, command, author) => {
    const visit = view.get('service_request', String(command.service_request));
    if (!visit || view.get('repair_order', repairOrderOf(visit.id))) return;
    view.put('repair_order', opened(visit, command.at, author));
    view.change('service_request', visit.id, { state: 'written_up' });
  },
  assign_technician: (view, command) => {
    view.change('repair_order', String(command.repair_order), { technician: command.technician });
  },
};

/** Without a number: that is the server's to give. */
function opened(visit: Row, opened_at: string, author: Author): Row {
  const { location, client, vehicle, arrived_at } = visit;
  const about = { id: repairOrderOf(visit.id), location, client, vehicle, service_request: visit.id };
  const works = author.grants.filter(grant => grant.location === location).map(grant => grant.role);
  const advisor = works.includes('advisor') ? author.person : null;
  const technician = works.includes('technician') ? author.person : null;
  const unsaid = { due_out: null, first_due_out: null, stage: null, job_status: null, published: null };
  const start = { number: null, status: 'writing_up', arrived_at, opened_at, odometer: null, contact: null };
  return { ...about, ...start, advisor, technician, ...unsaid, published_due_out: null };
}
