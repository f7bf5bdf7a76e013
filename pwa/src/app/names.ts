import type { RepairOrder, Vehicle } from '../types';

export function vehicleName(vehicle: Pick<Vehicle, 'year' | 'make' | 'model' | 'trim'>): string {
  return [vehicle.year, vehicle.make, vehicle.model, vehicle.trim].filter(Boolean).join(' ');
}

/** The green number's rule: what was last published is still true. */
export function isPublished(order: RepairOrder): boolean {
  return order.published !== null && order.published_due_out === order.due_out;
}
