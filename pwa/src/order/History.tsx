import history from 'lucide-static/icons/history.svg?raw';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { one, ready } from '../app/store';
import { EmptyState } from '../parts/EmptyState';
import { type Event, eventsOf } from './events';
import './history.css';
import { sayDue } from '../web_status/zone';
import { OrderFrame } from './OrderFrame';
import { t } from './words';

export default function History({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  const events = eventsOf(order);
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  return (
    <OrderFrame order={order} page="history">
      <section class="history">
        <h1>{t('history')}</h1>
        {events.length === 0 && (
          <EmptyState icon={history} title={t('history_empty_title')} text={t('history_empty_text')} />
        )}
        <ol>
          {events.map(it => (
            <Line key={it.key} event={it} zone={zone} />
          ))}
        </ol>
      </section>
    </OrderFrame>
  );
}

function Line({ event, zone }: { event: Event; zone: string }) {
  return (
    <li>
      <time class="label num" dateTime={event.at}>
        {sayDue(event.at, zone)}
      </time>
      <div>
        <b>{event.text}</b>
        {event.more.map(it => (
          <p key={it}>{it}</p>
        ))}
        {event.pending && <p class="label">{t('waiting_here')}</p>}
      </div>
    </li>
  );
}
