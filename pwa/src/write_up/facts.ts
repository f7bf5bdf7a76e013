/** Gathers what the rules of the write-up look at. Called in a render, so it is up to date by itself. */

import { all, one } from '../app/store';
import { isSettled } from '../customer/matching';
import type { Client, OwnerRecord, RepairOrder } from '../types';
import { conditionOf, isSettled as isSigned, unseenAreas } from '../walkaround/condition';
import { type Facts, type NeedingPage, needsOf } from './needs';

/** Of a page that isn't known here, because its rows aren't, nothing is said to be missing. */
export function needsOfPage(order: RepairOrder, page: NeedingPage): string[] {
  const client = one('client', order.client);
  return client ? needsOf(factsOf(order, client))[page] : [];
}

function factsOf(order: RepairOrder, client: Client): Facts {
  const vehicle = one('vehicle', order.vehicle);
  const condition = conditionOf({
    vehicle,
    walkaround: one('walkaround', order.id),
    damages: all('damage').filter(damage => damage.repair_order === order.id),
    photos: [],
    last: undefined,
  });
  return {
    client,
    owner_settled: isSettled(ownerRecord(order, 'dms'), ownerRecord(order, 'oem'), order.owner_choice),
    vin: vehicle?.vin ?? '',
    vin_reason: vehicle?.vin_reason ?? '',
    odometer: order.odometer,
    unseen: unseenAreas(condition).length,
    signed: isSigned(condition),
    services: all('service').filter(it => it.repair_order === order.id).length,
    concerns: all('concern').filter(it => it.repair_order === order.id).length,
    advisor: order.advisor,
    due_out: order.due_out,
  };
}

export function ownerRecord(order: RepairOrder, source: OwnerRecord['source']): OwnerRecord | undefined {
  return all('owner_record').find(it => it.vehicle === order.vehicle && it.source === source);
}
