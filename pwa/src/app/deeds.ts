import { texts } from '../i18n';
import { en } from '../i18n/deeds.en';
import { es } from '../i18n/deeds.es';
import type { Command } from '../sync';
import { vehicleName } from './names';
import { one } from './store';

const t = texts(en, es);

/** "Damage recorded · 2021 Toyota Camry SE": what was done, and to which vehicle where that is known here. */
export function sayDeed(command: Command): string {
  const deed = t(command.type in en ? (command.type as keyof typeof en) : 'other');
  const vehicle = vehicleOf(command);
  return vehicle ? `${deed} · ${vehicle}` : deed;
}

function vehicleOf(command: Command): string | null {
  const order = one('repair_order', asId(command.repair_order));
  const visit = one('service_request', asId(command.service_request));
  const vehicle = one('vehicle', order?.vehicle ?? visit?.vehicle ?? asId(command.vehicle));
  return vehicle ? vehicleName(vehicle) : null;
}

function asId(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
