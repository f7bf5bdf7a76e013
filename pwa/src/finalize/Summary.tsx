import check from 'lucide-static/icons/check.svg?raw';
import { vehicleName } from '../app/names';
import { writeUp } from '../app/pages';
import { all, one } from '../app/store';
import { money } from '../i18n/figures';
import { orderTotals } from '../order/totals';
import { servicesOf } from '../order/work';
import { Icon } from '../parts/Icon';
import type { RepairOrder } from '../types';
import { sayDue } from '../web_status/zone';
import { NEEDING, type NeedingPage } from '../write_up/needs';
import { sayNeed } from '../write_up/words';
import { hrefOf, type missingOf } from './missing';
import { t } from './words';

interface Props {
  order: RepairOrder;
  missing: ReturnType<typeof missingOf>;
}

/** Page by page: what it says, or what it lacks with a tap to it. */
export function Summary({ order, missing }: Props) {
  return (
    <section class="card">
      <h2>{t('summary')}</h2>
      <ul class="finalize-summary">
        {NEEDING.map(page => {
          const needs = missing.find(it => it.page === page)?.needs ?? [];
          return (
            <li key={page} class={needs.length ? 'lacks' : 'done'}>
              <PageName order={order} page={page} done={needs.length === 0} />
              {needs.length === 0 && <span>{SAID[page](order)}</span>}
              {needs.map(need => (
                <Need key={need} order={order} page={page} need={need} />
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function PageName({ order, page, done }: { order: RepairOrder; page: NeedingPage; done: boolean }) {
  const label = writeUp.find(it => it.key === page)?.label() ?? page;
  const href = hrefOf(order, page);
  return (
    <b>
      {done && <Icon source={check} />}
      {href ? <a href={href}>{label}</a> : label}
      {done && <span class="unseen">{t('page_done')}</span>}
    </b>
  );
}

function Need({ order, page, need }: { order: RepairOrder; page: NeedingPage; need: string }) {
  const href = hrefOf(order, page, need);
  return href ? (
    <a class="button" href={href}>
      {sayNeed(need)}
    </a>
  ) : (
    <span>{sayNeed(need)}</span>
  );
}

const SAID: Record<NeedingPage, (order: RepairOrder) => string> = {
  customer: order => one('client', order.client)?.name ?? '',
  vehicle: order => {
    const vehicle = one('vehicle', order.vehicle);
    return vehicle ? [vehicleName(vehicle), vehicle.plate].filter(Boolean).join(' · ') : '';
  },
  walkaround: order => {
    const count = all('damage').filter(it => it.repair_order === order.id).length;
    const walk = one('walkaround', order.id);
    const signature = walk?.signature
      ? t('walkaround_signed', { name: walk.signature.name })
      : t('walkaround_unsigned', { reason: walk?.no_signature_reason ?? '' });
    return t('walkaround_said', { count, signature });
  },
  build: order => {
    const services = servicesOf(order);
    const total = money(orderTotals(services).total, one('location', order.location)?.currency);
    return t('build_said', { count: services.length, total });
  },
  assign: order => {
    const zone = one('location', order.location)?.time_zone ?? 'UTC';
    const advisor = one('person', order.advisor)?.name ?? t('nobody');
    return t('assign_said', { advisor, due: order.due_out ? sayDue(order.due_out, zone) : '' });
  },
};
