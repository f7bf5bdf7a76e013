import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import type { RepairOrder } from '../types';
import { needsOfPage } from '../write_up/facts';
import { Missing } from '../write_up/Missing';
import './build.css';
import './offers.css';
import './totals.css';
import { Concerns } from './Concerns';
import { useBuildKeys } from './keys';
import { Offers } from './Offers';
import { Services } from './Services';
import { benchOf } from './state';
import { Totals } from './Totals';
import { t } from './words';

/** What is done on this visit, in the frame of its repair order. */
export default function Build({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  return (
    <OrderFrame order={order} page="build">
      <Bench key={order.id} order={order} />
    </OrderFrame>
  );
}

function Bench({ order }: { order: RepairOrder }) {
  const vehicle = one('vehicle', order.vehicle);
  const help = useBuildKeys();
  if (!vehicle) return null;
  const bench = benchOf(order, vehicle);
  const closed = order.status === 'closed' || order.status === 'void';
  const writes = may('add_service') && !closed;
  return (
    <div class={writes ? 'build' : 'build reading'}>
      <header class="build-head">
        <h1>{t('title')}</h1>
        <Missing needs={needsOfPage(order, 'build')} />
      </header>
      <div class="build-order">
        <Concerns bench={bench} writes={writes} />
        <Services bench={bench} writes={writes} />
      </div>
      {writes && <Offers bench={bench} />}
      <Totals bench={bench} />
      {help}
    </div>
  );
}
