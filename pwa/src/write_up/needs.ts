/** What each page of a write-up still needs: the tablet's copy of `lotwalk.write_up.needs`, run by the same vectors
 * (tests/vectors/needs.json). Pure. */

import { type ClientFields, faultsOf } from '../customer/reaching';
import { vinFault } from '../vehicle/vin';

export const NEEDING = ['customer', 'vehicle', 'walkaround', 'build', 'assign'] as const;
export type NeedingPage = (typeof NEEDING)[number];

export interface Facts {
  client: ClientFields & { preferences_reviewed_at: string | null };
  owner_settled: boolean;
  vin: string;
  vin_reason: string;
  odometer: number | null;
  /** Areas that nobody inspected or skipped. */
  unseen: number;
  signed: boolean;
  services: number;
  concerns: number;
  advisor: string | null;
  due_out: string | null;
}

/** Page to the things that it needs, in the order in which they stand on it. */
export function needsOf(facts: Facts): Record<NeedingPage, string[]> {
  return {
    customer: customer(facts),
    vehicle: vehicle(facts),
    walkaround: which({ areas: facts.unseen > 0, signature: !facts.signed }),
    build: which({ services: facts.services === 0 && facts.concerns === 0 }),
    assign: which({ advisor: !facts.advisor, due_out: !facts.due_out }),
  };
}

function customer({ client, owner_settled }: Facts): string[] {
  return [
    ...which({ owner: !owner_settled }),
    ...Object.keys(faultsOf(client)).sort(),
    ...which({ preferences: client.preferences_reviewed_at === null }),
  ];
}

function vehicle({ vin, vin_reason, odometer }: Facts): string[] {
  return which({ vin: vinFault(vin) !== null && !vin_reason, odometer: odometer === null });
}

function which(things: Record<string, boolean>): string[] {
  return Object.keys(things).filter(name => things[name]);
}
