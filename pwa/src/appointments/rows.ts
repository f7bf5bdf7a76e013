/** Visits as they are shown, of the tablet's own days and of those that the server was asked for. Pure. */

import type { Appointment } from '../api/types';
import { vehicleName } from '../app/names';
import { dayOf } from '../order/days';
import type { ServiceRequest } from '../types';

export type Visit = Pick<
  ServiceRequest,
  | 'id'
  | 'location'
  | 'state'
  | 'source'
  | 'concern'
  | 'scheduled_at'
  | 'arrived_at'
  | 'minutes'
  | 'advisor'
  | 'transportation'
  | 'end_reason'
  | 'vehicle'
> & {
  /** When it is, was, or came. */
  at: string;
  name: string;
  plate: string;
  unit: string;
  client: string;
  phone: string;
  pending: boolean;
};

export function ofAppointment(row: Appointment): Visit {
  const { id, location, concern, scheduled_at, arrived_at, minutes, advisor, transportation } = row;
  return {
    ...{ id, location, concern, scheduled_at, arrived_at, minutes, advisor, transportation },
    state: row.state as Visit['state'],
    source: row.source as Visit['source'],
    end_reason: row.end_reason,
    vehicle: row.vehicle,
    at: scheduled_at ?? arrived_at ?? row.created_at,
    name: vehicleName(row),
    plate: row.plate,
    unit: row.unit_number,
    client: row.client_name,
    phone: row.client_phone,
    pending: false,
  };
}

/** Of these days, in the order of their time. What is on the tablet is newer than what the server once said. */
export function visitsOn(days: readonly string[], zone: string, held: Visit[], asked: Visit[]): Visit[] {
  const known = new Set(held.map(it => it.id));
  return [...held, ...asked.filter(it => !known.has(it.id))]
    .filter(it => days.includes(dayOf(it.at, zone)))
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

export function isExpected(visit: Visit): boolean {
  return visit.state === 'requested' || visit.state === 'confirmed';
}
