import { all } from '../app/store';
import type { VehicleDocument } from '../types';

/** The newest of each document that was ever pulled for this vehicle. */
export function keptOf(vehicle: string): VehicleDocument[] {
  const newest = new Map<string, VehicleDocument>();
  const own = all('vehicle_document').filter(it => it.vehicle === vehicle);
  for (const it of own.sort((a, b) => a.pulled_at.localeCompare(b.pulled_at))) newest.set(it.name, it);
  return [...newest.values()];
}
