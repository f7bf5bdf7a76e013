import type { Visit } from '../../src/appointments/rows';

export const ZONE = 'America/New_York';

/** A confirmed visit of half an hour on Monday, 10:00 in New York. */
export function visit(fields: Partial<Visit> = {}): Visit {
  return {
    ...{ id: 'visit', location: 'eastgate', state: 'confirmed', source: 'shop', concern: '', minutes: 30 },
    ...{ scheduled_at: '2026-11-23T15:00:00.000Z', arrived_at: null, advisor: null, transportation: null },
    ...{ end_reason: '', vehicle: 'civic', at: '2026-11-23T15:00:00.000Z', name: '2017 Honda Civic' },
    ...{ plate: '', unit: '', client: 'Cora', phone: '', pending: false },
    ...fields,
  };
}
