import type { Row } from '../records';
import type { Fold } from './fields';
import type { View } from './view';

export const writeUpFolds: Readonly<Record<string, Fold>> = {
  finalize_order: (view, command, author) => {
    const order = view.get('repair_order', String(command.repair_order));
    if (order?.status !== 'writing_up') return;
    const { signature, at } = command;
    const signed = { ...(signature as object), at, matches: true };
    const done = { finalized_at: at, finalized_by: author.person, export_state: 'waiting' };
    view.change('repair_order', order.id, { status: 'open', signature: signed, ...done });
    settle(view, order);
  },
};

const NOT_SOLD = ['refused', 'skipped'];

/** What was declined before and is agreed to by the signature leaves the vehicle's list. */
function settle(view: View, order: Row): void {
  const sold = view
    .all('service')
    .filter(it => it.repair_order === order.id && !NOT_SOLD.includes(String(it.state)));
  for (const it of view.all('declined_service'))
    if (it.vehicle === order.vehicle && sold.some(service => isSame(service, it)))
      view.remove('declined_service', it.id);
}

function isSame(service: Row, declined: Row): boolean {
  const taken = service.source === 'declined' && service.source_id === declined.id;
  return taken || (service.op_code !== '' && service.op_code === declined.op_code);
}
