import type { Shelf } from '../../src/build/shelf';
import type { CannedService, DeclinedService, MenuItem, Service, Vehicle } from '../../src/types';

/** Sam's Camry on the day of the story: 48,310 miles, oil changed at 42,795. */
export const vehicle = {
  id: 'camry',
  body: 'car',
  interval_distance: 5000,
  interval_months: 6,
  in_service_on: '2021-06-15',
} as Vehicle;

export const pads: Service = {
  id: 's1',
  repair_order: 'o',
  op_code: 'BRK-F',
  description: 'Replace front pads',
  labour_tenths: 12,
  labour_rate: 15000,
  parts: [{ number: 'BP-1', description: 'Front pad set', quantity_tenths: 10, price: 8900 }],
  labour: 18000,
  parts_total: 8900,
  fees: 0,
  discount: 0,
  tax: 2219,
  total: 29119,
  billing_type: 'customer',
  billing_account: null,
  state: 'queued',
  approval_line: null,
  source: 'free',
  source_id: null,
  internal_comment: '',
  customer_comment: '',
  concern: null,
  revision: '',
  added_at: '2026-11-23T15:00:00.000Z',
  added_by: 'sam',
};

const work = { labour_tenths: 5, parts: [], active: true };

export function menuItem(op_code: string, position: number, more: Partial<MenuItem> = {}): MenuItem {
  const intervals = { interval_mi: null, interval_km: null, interval_months: null };
  const said = { description_en: op_code, description_es: op_code };
  return {
    id: `menu ${op_code}`,
    op_code,
    position,
    bodies: ['car'],
    ...intervals,
    ...said,
    ...work,
    ...more,
  };
}

export function canned(
  op_code: string,
  en: string,
  es = en,
  more: Partial<CannedService> = {},
): CannedService {
  const said = { description_en: en, description_es: es };
  return {
    id: `canned ${op_code}`,
    location: 'eastgate',
    op_code,
    bodies: ['car'],
    ...said,
    ...work,
    ...more,
  };
}

export function declined(op_code: string, more: Partial<DeclinedService> = {}): DeclinedService {
  const said = { description: op_code, amount: 12500, state: 'declined' as const, reason: '' };
  const when = { declined_at: '2026-03-31T15:00:00.000Z', offer_again_on: null };
  const then = { labour_tenths: null, parts: null };
  return {
    id: `declined ${op_code}`,
    vehicle: 'camry',
    repair_order: 'p',
    op_code,
    ...said,
    ...when,
    ...then,
    ...more,
  };
}

export function shelf(more: Partial<Shelf> = {}): Shelf {
  return {
    location: { id: 'eastgate', distance_unit: 'mi' },
    vehicle,
    present: { today: '2026-11-23', odometer: 48310, in_service_on: '2021-06-15', unit: 'mi' },
    services: [],
    menu: [],
    canned: [],
    inspections: [],
    recommendations: [],
    declined: [],
    recalls: [],
    plans: [],
    history: { id: 'camry', visits: [visit('LOF-S', '2026-03-31', 42795)], returning: [] },
    say: it => it.description_en,
    isActive: () => true,
    dayOf: at => at.slice(0, 10),
    ...more,
  };
}

export function visit(op_code: string, date: string, odometer: number | null) {
  const services = [{ description: op_code, amount: null, op_code }];
  return { source: 'here' as const, number: 'R-1', date, odometer, client: null, location: null, services };
}
