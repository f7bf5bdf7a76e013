/** Signs an order under what this tablet shows of it. */

import { capture, one, tablet } from '../app/store';
import { concernsOf, servicesOf } from '../order/work';
import type { RepairOrder } from '../types';
import { contentOf } from './content';

/** False where a row isn't here, or where there was no room to keep it. */
export async function finalize(order: RepairOrder, name: string, strokes: string): Promise<boolean> {
  const [client, vehicle] = [one('client', order.client), one('vehicle', order.vehicle)];
  if (!client || !vehicle) return false;
  const signed = { order, client, vehicle, concerns: concernsOf(order), services: servicesOf(order) };
  const shown = contentOf(signed, name);
  const content = await tablet.environment.sha256(new TextEncoder().encode(shown).buffer);
  const signature = { name, strokes, content, shown };
  return capture([{ type: 'finalize_order', repair_order: order.id, signature }]);
}
