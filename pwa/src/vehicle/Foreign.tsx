import { vehicleName } from '../app/names';
import { one } from '../app/store';
import type { RepairOrder, Vehicle } from '../types';
import { t } from './words';

interface Props {
  order: RepairOrder;
  vehicle: Vehicle;
  other: Vehicle;
}

/** The VIN is known as another vehicle's: whose, and what to do. Nothing is moved by itself. */
export function Foreign({ order, vehicle, other }: Props) {
  const isTheirs = other.client !== vehicle.client;
  const facts = { vehicle: vehicleName(other), client: one('client', other.client)?.name ?? '' };
  return (
    <div class="vehicle-foreign" role="alert">
      <b>{t(isTheirs ? 'other_client' : 'other_vehicle', facts)}</b>
      <p>{t(isTheirs ? 'other_client_do' : 'other_vehicle_do')}</p>
      <a class="button" href={isTheirs ? `/app/ro/${order.id}/customer` : '/app/'}>
        {t(isTheirs ? 'to_customer' : 'to_queue')}
      </a>
    </div>
  );
}
