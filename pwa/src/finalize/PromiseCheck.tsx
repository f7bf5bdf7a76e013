import { capture, now, one } from '../app/store';
import { promisedBy } from '../assign/assigning';
import { earliestOf } from '../order/work';
import { Button } from '../parts/Button';
import type { RepairOrder } from '../types';
import { sayDue } from '../web_status/zone';
import { t } from './words';

/** The promise, reckoned again: work may have come onto the order since. It can be moved here in one tap, as long as
 * nobody was told; signed as it is, it stands. */
export function PromiseCheck({ order }: { order: RepairOrder }) {
  if (!order.due_out) return null;
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const earliest = earliestOf(order, now.value).at;
  const past = isPast(order);
  const early = !past && order.due_out < earliest;
  const move = () => capture([{ type: 'assign_order', repair_order: order.id, due_out: earliest }]);
  return (
    <section class="card finalize-promise">
      <p>
        <span class="label">{t('promise')}</span>
        <strong class="num">{sayDue(order.due_out, zone)}</strong>
      </p>
      {past && <p class="told">{t('promise_past')}</p>}
      {early && <p class="told">{t('promise_early', { earliest: sayDue(earliest, zone) })}</p>}
      {(past || early) &&
        (promisedBy(order) ? (
          <a class="button" href={`/app/ro/${order.id}/web-status`}>
            {t('change_promise')}
          </a>
        ) : (
          <Button onClick={() => void move()}>{t('move_promise', { due: sayDue(earliest, zone) })}</Button>
        ))}
    </section>
  );
}

export function isPast(order: RepairOrder): boolean {
  return order.due_out !== null && order.due_out <= now.value.toISOString();
}
