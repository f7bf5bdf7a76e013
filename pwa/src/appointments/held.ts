/** Visits of the days around today, as this tablet holds them. */

import { vehicleName } from '../app/names';
import { all, isPending, one } from '../app/store';
import type { ServiceRequest, Vehicle } from '../types';
import { found } from './found';
import type { Visit } from './rows';

/** All that this tablet holds of a location. */
export function heldVisits(location: string): Visit[] {
  return all('service_request')
    .filter(it => it.location === location)
    .map(ofRow);
}

function ofRow(row: ServiceRequest): Visit {
  const { id, location, state, source, concern, scheduled_at, arrived_at, minutes, advisor } = row;
  const { transportation, end_reason, vehicle } = row;
  return {
    ...{ id, location, state, source, concern, scheduled_at, arrived_at, minutes, advisor },
    ...{ transportation, end_reason, vehicle },
    at: scheduled_at ?? arrived_at ?? row.created_at,
    ...whose(row),
    pending: isPending('service_request', id),
  };
}

/** What was just booked for a vehicle that was found online is known from there, until the feed brings it. */
function whose(row: ServiceRequest): Pick<Visit, 'name' | 'plate' | 'unit' | 'client' | 'phone'> {
  const vehicle: Vehicle | undefined = one('vehicle', row.vehicle);
  const client = one('client', row.client ?? vehicle?.client);
  const known = found.get(row.vehicle);
  return {
    name: vehicle ? vehicleName(vehicle) : (known?.name ?? ''),
    plate: vehicle?.plate ?? known?.plate ?? '',
    unit: vehicle?.unit_number ?? known?.unit ?? '',
    client: client?.name ?? known?.client ?? '',
    phone: client?.phone || client?.mobile || '',
  };
}
