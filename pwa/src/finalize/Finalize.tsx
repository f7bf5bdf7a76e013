import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import type { RepairOrder } from '../types';
import '../write_up/write_up.css';
import './finalize.css';
import { Final } from './Final';
import { Link } from './Link';
import { missingOf } from './missing';
import { Print } from './Print';
import { PromiseCheck } from './PromiseCheck';
import { Services } from './Services';
import { Sign } from './Sign';
import { Summary } from './Summary';
import { t } from './words';

/** All of the order once more, the signature, and what became of it. */
export default function Finalize({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  return (
    <OrderFrame order={order} page="finalize">
      <Sheet key={order.id} order={order} />
    </OrderFrame>
  );
}

function Sheet({ order }: { order: RepairOrder }) {
  const missing = missingOf(order);
  const writing = order.status === 'writing_up';
  const count = missing.reduce((sum, it) => sum + it.needs.length, 0);
  return (
    <article class="sheet-page finalize">
      <header>
        <h1>{t('title')}</h1>
        {writing && (
          <span class={count ? 'flag yellow' : 'flag green'} role="status">
            {count ? t('missing', { count }) : t('complete')}
          </span>
        )}
      </header>
      <div class="finalize-columns">
        <div>
          {writing && <Summary order={order} missing={missing} />}
          {order.signature && <Final order={order} />}
          <Services order={order} />
        </div>
        <div>
          {writing && <PromiseCheck order={order} />}
          {!writing && <Link order={order} />}
          {writing && may('finalize_order') && <Sign order={order} ready={count === 0} />}
          {writing && !may('finalize_order') && <p class="quiet">{t('read_only')}</p>}
          <Print order={order} />
        </div>
      </div>
    </article>
  );
}
