import { vinFault } from '../../vehicle/vin';
import type { Row } from '../records';
import type { Fold } from './fields';
import { fieldsOf, openOrder } from './fields';

const UNASKED = { plans_asked_at: null, recalls_asked_at: null, visits_asked_at: null };
const UNREAD = { odometer: null, odometer_on: null };

export const vehicleFolds: Readonly<Record<string, Fold>> = {
  register_vehicle: (view, command, author) => {
    const said = fieldsOf(command, 'decoded');
    const by = { changed_at: command.at, changed_by: nameOf(view.get('person', author.person)) };
    view.put('vehicle', {
      ...UNSAID,
      ...said,
      body: said.body ?? 'car',
      ...UNREAD,
      ...UNASKED,
      ...by,
      id: String(command.id),
    });
  },
  change_vehicle: (view, command, author) => {
    const given = fieldsOf(command, 'vehicle', 'decoded');
    const vin = String(given.vin ?? view.get('vehicle', String(command.vehicle))?.vin ?? '');
    const judged = 'vin' in given || 'vin_reason' in given;
    const full = judged && vinFault(vin) === null ? { vin_reason: '' } : {};
    const by = { changed_at: command.at, changed_by: nameOf(view.get('person', author.person)) };
    view.change('vehicle', String(command.vehicle), { ...given, ...full, ...by });
  },
  see_page: (view, command) => {
    const order = openOrder(view, command);
    const field = command.page === 'plans' ? 'plans_seen_at' : 'history_seen_at';
    if (order && order[field] === null) view.change('repair_order', order.id, { [field]: command.at });
  },
};

const UNSAID = {
  vin_reason: '',
  year: null,
  make: '',
  model: '',
  trim: '',
  body_class: '',
  engine: '',
  color: '',
  plate: '',
  unit_number: '',
  in_service_on: null,
  interval_months: 6,
  interval_distance: 5000,
};

function nameOf(person: Row | undefined): string {
  return String(person?.name ?? '');
}
