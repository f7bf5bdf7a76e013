/** A vehicle that nobody knows yet, and its customer where they are new too. Pure. */

import { creating } from '../customer/changing';
import { type Draft, emptyDraft, faultsIn } from '../customer/draft';
import type { CommandBody } from '../sync';
import { vinFault } from '../vehicle/vin';
import type { Known } from './found';

export interface NewVehicle {
  vin: string;
  vin_reason: string;
  year: string;
  make: string;
  model: string;
  plate: string;
}

export const NO_VEHICLE: NewVehicle = { vin: '', vin_reason: '', year: '', make: '', model: '', plate: '' };
export type VehicleFault = 'vin_reason' | 'make' | 'model' | 'year';

/** All that is wrong, each at its field. A VIN that isn't full is right with its reason. */
export function faultsOfVehicle(fields: NewVehicle, thisYear: number): VehicleFault[] {
  const year = Number(fields.year);
  const wrong: Record<VehicleFault, boolean> = {
    vin_reason: vinFault(fields.vin) !== null && !fields.vin_reason.trim(),
    make: !fields.make.trim(),
    model: !fields.model.trim(),
    year: fields.year !== '' && !(/^\d{4}$/.test(fields.year) && year >= 1900 && year <= thisYear + 2),
  };
  return (Object.keys(wrong) as VehicleFault[]).filter(name => wrong[name]);
}

/** What one asks a customer at the counter; the rest has its place on the Customer page. */
export const ASKED = ['first_name', 'last_name', 'phone', 'email'] as const;

export function customerDraft(): Draft {
  return emptyDraft('retail');
}

export function faultsOfCustomer(draft: Draft): ReturnType<typeof faultsIn> {
  return faultsIn(draft);
}

interface Making {
  location: string;
  newId: () => string;
  customer: { id: string; name: string } | Draft;
  vehicle: NewVehicle;
}

/** The commands that make them, to be sent before the visit's, and what the visit is for. */
export function registering({ location, newId, customer, vehicle }: Making): [CommandBody[], Known] {
  const isNew = !('id' in customer);
  const made = isNew ? [creating(newId(), location, customer)] : [];
  const client = isNew ? String(made[0]?.id) : customer.id;
  const name = isNew ? nameOf(customer) : customer.name;
  const id = newId();
  const year = vehicle.year === '' ? null : Number(vehicle.year);
  const said = { ...trimmed(vehicle), year };
  const full = vinFault(vehicle.vin) === null;
  // Of a full VIN the server's decoder knows more than the tablet's.
  const decoded = full ? { decoded: ['trim' as const, 'body' as const, 'body_class' as const] } : {};
  const registered = { type: 'register_vehicle', id, client, ...said, ...decoded };
  const shown = [year, said.make, said.model].filter(Boolean).join(' ');
  return [[...made, registered], { id, name: shown, plate: said.plate, unit: '', client: name }];
}

function nameOf(draft: Draft): string {
  return [draft.first_name, draft.last_name]
    .map(it => it.trim())
    .filter(Boolean)
    .join(' ');
}

function trimmed(vehicle: NewVehicle): Omit<NewVehicle, 'year'> {
  const { vin, vin_reason, make, model, plate } = vehicle;
  const reason = vinFault(vin) === null ? '' : vin_reason.trim();
  return { vin, vin_reason: reason, make: make.trim(), model: model.trim(), plate: plate.trim() };
}
