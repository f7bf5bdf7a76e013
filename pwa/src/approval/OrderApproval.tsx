import badge from 'lucide-static/icons/badge-dollar-sign.svg?raw';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { isPending, may, now, one, ready } from '../app/store';
import { moment } from '../i18n/figures';
import { decider } from '../inspection/state';
import { OrderFrame } from '../order/OrderFrame';
import { EmptyState } from '../parts/EmptyState';
import type { Approval, RepairOrder } from '../types';
import { read } from './content';
import { Decided } from './Decided';
import { Gathering } from './Gathering';
import { approvalsOf } from './state';
import { age, t } from './words';

/** What was offered for a repair order and what became of it, newest first. Live, like everything from rows. */
export default function OrderApproval({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  const known = approvalsOf(order.id);
  return (
    <OrderFrame order={order} page="approval">
      <section class="order-approvals">
        {known.length === 0 && <h1 class="unseen">{t('title')}</h1>}
        {known.length === 0 && <None order={order} />}
        {known.map(it => (
          <One key={it.id} approval={it} order={order} />
        ))}
      </section>
    </OrderFrame>
  );
}

function None({ order }: { order: RepairOrder }) {
  return (
    <EmptyState icon={badge} title={t('none_title')} text={t('none_text')}>
      <a class="button capture" href={`/app/ro/${order.id}/inspection`}>
        {t('to_inspection')}
      </a>
    </EmptyState>
  );
}

function One({ approval, order }: { approval: Approval; order: RepairOrder }) {
  const content = read(approval.content);
  if (!content) return null;
  const zone = content.location.time_zone;
  const name = decider(order);
  const closed = order.status === 'closed' || order.status === 'void';
  const asks = approval.state === 'open' && !closed && may('decide_on_behalf');
  return (
    <article class="order-approval">
      <header>
        <h1>
          {t('one')} <span class={`flag ${FLAGS[approval.state]}`}>{t(approval.state)}</span>
        </h1>
        <p class="label num">
          {moment(approval.submitted_at, zone, now.value)}
          {approval.state === 'open' &&
            approval.opened_at &&
            ` · ${t('queue_waits', { age: age(approval.opened_at, now.value) })}`}
        </p>
      </header>
      {approval.state === 'open' && name && <p>{t('decides', { name })}</p>}
      {approval.state === 'gathering' && <Gathering approval={approval} content={content} closed={closed} />}
      {approval.state === 'superseded' && <p class="quiet">{t('superseded_text')}</p>}
      {approval.state !== 'gathering' && isPending('approval', approval.id) && (
        <p class="decide-offline">{t('proof_waiting')}</p>
      )}
      <Decided approval={approval} content={content} />
      {asks && (
        <a class="button capture" href={`/app/approvals/${approval.id}`}>
          {t('behalf')}
        </a>
      )}
    </article>
  );
}

const FLAGS = { gathering: 'yellow', open: 'yellow', decided: 'green', superseded: 'red' } as const;
