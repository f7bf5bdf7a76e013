import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import { Told } from './Told';
import { UpdateForm } from './UpdateForm';
import { t } from './words';
import './web_status.css';

/** What the customer is told of a repair order, and what was told before. */
export default function WebStatus({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  const closed = order.status === 'closed' || order.status === 'void';
  return (
    <OrderFrame order={order} page="web_status">
      <div class="web-status">
        <section class="status-form" aria-label={t('title')}>
          <h1>{t('title')}</h1>
          {closed && <p class="quiet">{t('closed')}</p>}
          {!closed && !may('update_web_status') && <p class="quiet">{t('read_only')}</p>}
          {!closed && may('update_web_status') && <UpdateForm key={order.id} order={order} />}
        </section>
        <Told order={order} />
      </div>
    </OrderFrame>
  );
}
