/** Whose vehicle it is: at once among what the tablet holds, and online among all of the company. */

import type { ClientsVehicle, ClientsVehicles } from '../api/types';
import { vehicleName } from '../app/names';
import { all, tablet } from '../app/store';
import type { Found } from '../customer/search';
import { askJson } from '../sync/wire';
import type { Vehicle } from '../types';

/** A vehicle that a visit can be for. */
export interface Known {
  id: string;
  name: string;
  plate: string;
  unit: string;
  client: string;
}

/** What was chosen of what the server found, so that its visit has a name before the feed brings it. */
export const found = new Map<string, Known>();

export function vehiclesHeld(client: Pick<Found, 'id' | 'name'>): Known[] {
  return all('vehicle')
    .filter(it => it.client === client.id)
    .map(it => knownOf(it, client.name))
    .sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

/** Null where there is no network, or the server can't say. */
export async function vehiclesOf(client: Pick<Found, 'id' | 'name'>): Promise<Known[] | null> {
  const answer = await askJson(tablet, 'GET', `/api/vehicles/of-client/${client.id}`);
  if (answer?.status !== 200) return null;
  const { vehicles } = answer.body as unknown as ClientsVehicles;
  return vehicles.map(it => knownOf(it, client.name));
}

function knownOf(it: ClientsVehicle | Vehicle, client: string): Known {
  return { id: it.id, name: vehicleName(it), plate: it.plate, unit: it.unit_number, client };
}
