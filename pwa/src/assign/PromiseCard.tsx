import { useState } from 'preact/hooks';
import { now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { closingAfter, type Week } from '../order/hours';
import { earliestOf } from '../order/work';
import { Button } from '../parts/Button';
import type { RepairOrder } from '../types';
import { sayDue } from '../web_status/zone';
import { Arithmetic } from './Arithmetic';
import { type Assigning, promisedBy } from './assigning';
import { OwnTime } from './OwnTime';
import { meAs } from './staff';
import { t } from './words';

interface Props {
  order: RepairOrder;
  assigning: Assigning;
}

/** When the vehicle is promised: the earliest in one tap, with how it was reckoned. */
export function PromiseCard({ order, assigning }: Props) {
  const place = one('location', order.location);
  const zone = place?.time_zone ?? 'UTC';
  const earliest = earliestOf(order, now.value);
  const [asked, ask] = useState<string | null>(null);
  const told = promisedBy(order);
  const me = order.advisor === null ? meAs(order.location, 'advisor') : null;
  const promise = (due_out: string, early = false) => {
    if (due_out < earliest.at && !early) return ask(due_out);
    ask(null);
    void assigning.give({ due_out, ...(early ? { early } : {}), ...(me ? { advisor: me } : {}) });
  };
  const say = (at: string) => moment(at, zone, now.value);
  const closing = closingAfter(earliest.at, (place?.opening_hours ?? {}) as Week, zone);
  return (
    <section class="card assign-promise" data-need="due_out">
      <header class="card-head">
        <h2>{t('promise')}</h2>
        <span class="label">{t(order.due_out ? 'promised_for' : 'nothing_promised')}</span>
      </header>
      <p class="assign-due num">{sayDue(order.due_out ?? earliest.at, zone)}</p>
      {told && <Told order={order} by={told} />}
      {!told && (
        <div class="assign-offers">
          {order.due_out !== earliest.at && (
            <Button {...(order.due_out ? {} : { kind: 'go' })} capture onClick={() => promise(earliest.at)}>
              {t(me ? 'promise_mine' : 'promise_earliest', { due: say(earliest.at) })}
            </Button>
          )}
          {closing > earliest.at && closing !== order.due_out && (
            <Button capture onClick={() => promise(closing)}>
              {t('closing', { due: say(closing) })}
            </Button>
          )}
        </div>
      )}
      {asked && (
        <div class="assign-early" role="alert">
          <p>{t('due_early', { due: sayDue(earliest.at, zone), asked: sayDue(asked, zone) })}</p>
          <Button onClick={() => promise(asked, true)}>{t('promise_anyway')}</Button>
          <Button kind="primary" onClick={() => promise(earliest.at)}>
            {t('keep_earliest', { due: sayDue(earliest.at, zone) })}
          </Button>
        </div>
      )}
      <Arithmetic earliest={earliest} place={place} />
      {!told && <OwnTime order={order} onPromise={promise} />}
    </section>
  );
}

function Told({ order, by }: { order: RepairOrder; by: 'signed' | 'published' }) {
  return (
    <p class="quiet">
      {t(by === 'signed' ? 'signed_promise' : 'published_promise')}{' '}
      <a href={`/app/ro/${order.id}/web-status`}>{t('to_web_status')}</a>
    </p>
  );
}
