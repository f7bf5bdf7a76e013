import badge from 'lucide-static/icons/badge-dollar-sign.svg?raw';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { isPending, may, now, one, ready } from '../app/store';
import { moment, money } from '../i18n/figures';
import { decider } from '../inspection/state';
import { OrderFrame } from '../order/OrderFrame';
import { EmptyState } from '../parts/EmptyState';
import type { Approval, RepairOrder } from '../types';
import { type Content, read } from './content';
import { Outcome } from './Decided';
import { Gathering } from './Gathering';
import { Offered } from './Offered';
import { approvalsOf, decisionOf, totalOf } from './state';
import { age, t } from './words';
import './offered.css';

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
  const closed = order.status === 'closed' || order.status === 'void';
  return (
    <article class="order-approval">
      <header>
        <h1>{t('one')}</h1>
        <span class={`flag ${FLAGS[approval.state]}`}>{t(approval.state)}</span>
        <p class="label num">{sayWhen(approval, content)}</p>
      </header>
      <div class="order-approval-body">
        <Offered approval={approval} content={content} />
        <aside class="order-approval-aside">
          <Totals approval={approval} content={content} />
          <Standing approval={approval} order={order} content={content} closed={closed} />
          <Outcome approval={approval} content={content} />
        </aside>
      </div>
    </article>
  );
}

function sayWhen(approval: Approval, content: Content): string {
  const sent = t('sent_at', { at: moment(approval.submitted_at, content.location.time_zone, now.value) });
  if (approval.state !== 'open' || !approval.opened_at) return sent;
  return `${sent} · ${t('queue_waits', { age: age(approval.opened_at, now.value) })}`;
}

function Totals({ approval, content }: { approval: Approval; content: Content }) {
  const { currency } = content.location;
  const decided = decisionOf(approval.id);
  return (
    <dl class="order-approval-totals">
      <dt>{t('total_offered')}</dt>
      <dd class="num">{money(content.total, currency)}</dd>
      {decided && <dt>{t('approved')}</dt>}
      {decided && <dd class="num">{money(totalOf(approval.id, content), currency)}</dd>}
    </dl>
  );
}

/** What it waits for, and what can be done about it here. */
function Standing({ approval, order, content, closed }: StandingProps) {
  const { id, state } = approval;
  const name = decider(order);
  const asks = state === 'open' && !closed && may('decide_on_behalf');
  return (
    <>
      {state === 'open' && name && <p>{t('decides', { name })}</p>}
      {state === 'gathering' && <Gathering approval={approval} content={content} closed={closed} />}
      {state === 'superseded' && <p class="quiet">{t('superseded_text')}</p>}
      {state !== 'gathering' && isPending('approval', id) && (
        <p class="decide-offline">{t('proof_waiting')}</p>
      )}
      {asks && (
        <a class="button capture" href={`/app/approvals/${id}`}>
          {t('behalf')}
        </a>
      )}
    </>
  );
}

interface StandingProps {
  approval: Approval;
  order: RepairOrder;
  content: Content;
  closed: boolean;
}

const FLAGS = { gathering: 'yellow', open: 'yellow', decided: 'green', superseded: 'red' } as const;
