import { useMemo } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import type { RepairOrder } from '../types';
import { needsOfPage } from '../write_up/facts';
import { Missing } from '../write_up/Missing';
import './assign.css';
import { createAssigning } from './assigning';
import { Meanwhile } from './Meanwhile';
import { Priority } from './Priority';
import { PromiseCard } from './PromiseCard';
import { Who } from './Who';
import { t } from './words';

/** Whose order it is, when it is promised, and how the customer gets along until then: on one screen. */
export default function Assign({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  return (
    <OrderFrame order={order} page="assign">
      <Sheet key={order.id} order={order} />
    </OrderFrame>
  );
}

function Sheet({ order }: { order: RepairOrder }) {
  const assigning = useMemo(() => createAssigning(order.id), [order.id]);
  const closed = order.status === 'closed' || order.status === 'void';
  const mayAssign = may('assign_order') && !closed;
  return (
    <article class="sheet-page assign">
      <header>
        <h1>{t('title')}</h1>
        <span class="assign-saved" role="status">
          {assigning.saved.value && t('saved')}
        </span>
      </header>
      <Missing needs={needsOfPage(order, 'assign')} />
      {!mayAssign && <p class="quiet">{t(closed ? 'closed' : 'read_only')}</p>}
      {/* What one may not change is shown all the same, and can't be tapped. */}
      <fieldset class="assign-fields" disabled={!mayAssign}>
        <div>
          <PromiseCard order={order} assigning={assigning} />
          <Priority order={order} assigning={assigning} />
        </div>
        <div>
          <Who order={order} assigning={assigning} />
          <Meanwhile order={order} assigning={assigning} />
        </div>
      </fieldset>
    </article>
  );
}
