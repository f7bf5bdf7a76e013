import history from 'lucide-static/icons/history.svg?raw';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { all, now, one, ready } from '../app/store';
import { moment } from '../i18n/figures';
import { OrderFrame } from '../order/OrderFrame';
import { EmptyState } from '../parts/EmptyState';
import type { RepairOrder, Vehicle } from '../types';
import { useSeen } from '../write_up/seen';
import { t as title } from '../write_up/words';
import '../write_up/write_up.css';
import { Declined } from './Declined';
import './service_history.css';
import { Visit } from './Visit';
import { t } from './words';

/** What was done to the vehicle, newest first, and above it what was offered and not done. */
export default function ServiceHistory({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  const vehicle = one('vehicle', order?.vehicle);
  useSeen(order, 'history');
  if (!order || !vehicle) return ready.value ? <NotFound /> : null;
  return (
    <OrderFrame order={order} page="service_history">
      <div class="sheet-page">
        <header>
          <h1>{title('service_history')}</h1>
        </header>
        <Body order={order} vehicle={vehicle} />
      </div>
    </OrderFrame>
  );
}

function Body({ order, vehicle }: { order: RepairOrder; vehicle: Vehicle }) {
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const visits = one('service_history', vehicle.id)?.visits ?? [];
  const declined = all('declined_service').filter(it => it.vehicle === vehicle.id);
  const asked = vehicle.visits_asked_at;
  const said = asked ? t('asked', { at: moment(asked, zone, now.value) }) : t('unasked');
  if (visits.length === 0 && declined.length === 0)
    return (
      <EmptyState
        icon={history}
        title={t('none_title')}
        text={asked ? `${t('none_text')} ${said}` : t('unasked_text')}
      />
    );
  return (
    <>
      {declined.length > 0 && <Declined services={declined} zone={zone} />}
      {/* Nothing else on the page takes the focus, and by the keyboard it has to be scrolled all the same. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="past" aria-labelledby="past-title" tabIndex={0}>
        <h2 id="past-title">{t('visits', { count: visits.length })}</h2>
        <ol>
          {visits.map((visit, i) => (
            <Visit
              key={`${visit.source} ${visit.number} ${i}`}
              visit={visit}
              client={order.client}
              zone={zone}
            />
          ))}
        </ol>
      </section>
      <p class="label">{said}</p>
    </>
  );
}
