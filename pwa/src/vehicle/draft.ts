/** What is typed over a vehicle's data until it is saved. Pure. */

import type { CommandBody } from '../sync';
import type { Vehicle } from '../types';
import type { Decoded } from './decode';
import { vinFault } from './vin';

export interface Fields {
  vin: string;
  vin_reason: string;
  year: string;
  make: string;
  model: string;
  trim: string;
  body: Vehicle['body'];
  body_class: string;
  engine: string;
  color: string;
  plate: string;
  unit_number: string;
  in_service_on: string;
  interval_months: string;
  interval_distance: string;
}
/** Only what a person has typed. */
export type Draft = Partial<Fields>;

export type Fault = 'reason' | 'make' | 'model' | 'year' | 'months' | 'distance' | 'day';

/** What a VIN can say, and so what another VIN may change. */
export const READ_OUT = ['year', 'make', 'model', 'trim', 'body', 'body_class'] as const;
const NUMBERS: ReadonlySet<string> = new Set(['year', 'interval_months', 'interval_distance']);
const UNSAID: ReadonlySet<string> = new Set(['year', 'in_service_on']);

/** What stands in the fields: what was typed, else what the new VIN says, else what is kept. */
export function shownOf(vehicle: Vehicle, draft: Draft, read: Decoded | null): Fields {
  return { ...keptOf(vehicle), ...(isNewVin(vehicle, draft) ? readOut(read, vehicle) : {}), ...draft };
}

export function isNewVin(vehicle: Vehicle, { vin }: Draft): boolean {
  return vin !== undefined && vin !== vehicle.vin;
}

function keptOf(vehicle: Vehicle): Fields {
  const { vin, make, model, trim, body, body_class, engine, color, plate, unit_number } = vehicle;
  return {
    ...{ vin, make, model, trim, body, body_class, engine, color, plate, unit_number },
    vin_reason: vehicle.vin_reason ?? '',
    year: String(vehicle.year ?? ''),
    in_service_on: vehicle.in_service_on ?? '',
    interval_months: String(vehicle.interval_months),
    interval_distance: String(vehicle.interval_distance),
  };
}

/** What the tablet knows of it; what it doesn't know stays, and the server's decoder may know better. Trim and engine
 * of another model would be wrong. */
function readOut(read: Decoded | null, vehicle: Vehicle): Draft {
  if (!read) return {};
  const isOther = read.model !== null && (read.model !== vehicle.model || read.make !== vehicle.make);
  const said = { ...read, year: read.year === null ? null : String(read.year) };
  const known = READ_OUT.flatMap(name => (name !== 'trim' && said[name] ? [[name, said[name]]] : []));
  return { ...(isOther ? { trim: '', engine: '' } : {}), ...Object.fromEntries(known) };
}

/** All that is wrong, each at its field. A VIN that isn't full is right with its reason. */
export function faultsOf(fields: Fields, thisYear: number): Fault[] {
  const wrong: Record<Fault, boolean> = {
    reason: vinFault(fields.vin) !== null && !fields.vin_reason.trim(),
    make: !fields.make.trim(),
    model: !fields.model.trim(),
    year: fields.year !== '' && !isWithin(fields.year, 1900, thisYear + 2),
    months: !isWithin(fields.interval_months, 1, 60),
    distance: !isWithin(fields.interval_distance, 100, 200_000),
    day: fields.in_service_on !== '' && !/^(19|20)\d\d-\d\d-\d\d$/.test(fields.in_service_on),
  };
  return (Object.keys(wrong) as Fault[]).filter(name => wrong[name]);
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** Null where nothing has changed. With a new VIN the server is told which fields nobody typed. */
export function commandOf(vehicle: Vehicle, draft: Draft, read: Decoded | null): CommandBody | null {
  const [kept, shown] = [keptOf(vehicle), shownOf(vehicle, draft, read)];
  const names = (Object.keys(shown) as (keyof Fields)[]).filter(name => shown[name].trim() !== kept[name]);
  if (names.length === 0) return null;
  const fields = Object.fromEntries(names.map(name => [name, asSent(name, shown[name].trim())]));
  const unsaid = READ_OUT.filter(name => draft[name] === undefined);
  const decoded = isNewVin(vehicle, draft) ? { decoded: unsaid } : {};
  return { type: 'change_vehicle', vehicle: vehicle.id, ...fields, ...decoded };
}

function asSent(name: string, text: string): string | number | null {
  if (text === '' && UNSAID.has(name)) return null;
  return NUMBERS.has(name) ? Number(text) : text;
}
