import history from 'lucide-static/icons/history.svg?raw';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { location, now, one, ready } from '../app/store';
import { moment } from '../i18n/figures';
import { EmptyState } from '../parts/EmptyState';
import { type Event, eventsOf } from './events';
import './history.css';
import { OrderFrame } from './OrderFrame';
import { t } from './words';

export default function History({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  const events = eventsOf(order);
  return (
    <OrderFrame order={order} page="history">
      <section class="history">
        <h1>{t('history')}</h1>
        {events.length === 0 && (
          <EmptyState icon={history} title={t('history_empty_title')} text={t('history_empty_text')} />
        )}
        <ol>
          {events.map(it => (
            <Line key={it.key} event={it} />
          ))}
        </ol>
      </section>
    </OrderFrame>
  );
}

function Line({ event }: { event: Event }) {
  const zone = location.value?.time_zone ?? 'UTC';
  return (
    <li>
      <time class="label num" dateTime={event.at}>
        {moment(event.at, zone, now.value)}
      </time>
      <div>
        <b>{event.text}</b>
        {event.more && <p>{event.more}</p>}
        {(event.by || event.pending) && (
          <p class="label">
            {[event.by && t('by', { name: event.by }), event.pending && t('waiting_here')]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
    </li>
  );
}
