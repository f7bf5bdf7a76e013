import { one } from '../app/store';
import { money, whole } from '../i18n/figures';
import { type OrderTotals, orderTotals, type Share } from '../order/totals';
import { concernsOf, servicesOf } from '../order/work';
import type { RepairOrder, Service } from '../types';
import { laterThan } from './content';
import { t } from './words';

/** What is to be done and what it costs; what came after the signature is marked. */
export function Services({ order }: { order: RepairOrder }) {
  const services = [...servicesOf(order)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const currency = one('location', order.location)?.currency ?? 'USD';
  const concerns = concernsOf(order);
  return (
    <section class="card">
      {concerns.length > 0 && <h2>{t('concerns')}</h2>}
      {concerns.map(it => (
        <p key={it.id} class="finalize-concern">
          “{it.text}”
        </p>
      ))}
      <h2>{t('services')}</h2>
      {services.length === 0 && <p class="quiet">{t('no_services')}</p>}
      <ul class="finalize-services">
        {services.map(it => (
          <Line key={it.id} service={it} shown={order.signature?.shown} currency={currency} />
        ))}
      </ul>
      {services.length > 0 && <Totals totals={orderTotals(services)} order={order} currency={currency} />}
    </section>
  );
}

interface LineProps {
  service: Service;
  shown: string | undefined;
  currency: string;
}

function Line({ service, shown, currency }: LineProps) {
  const later = shown ? laterThan(shown, service) : null;
  return (
    <li>
      <span>
        <b>{service.description}</b>
        <span class="label">
          {[
            service.op_code,
            t('hours', { hours: whole(service.labour_tenths / 10) }),
            sayType(service.billing_type),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {service.customer_comment && <span class="quiet">{service.customer_comment}</span>}
        {later && <span class="flag yellow">{t(`later_${later}`)}</span>}
      </span>
      <b class="num">{money(service.total, currency)}</b>
    </li>
  );
}

function Totals({ totals, order, currency }: { totals: OrderTotals; order: RepairOrder; currency: string }) {
  const said = (['labour', 'parts', 'fees', 'discount', 'tax'] as const).filter(it => totals[it] !== 0);
  return (
    <dl class="finalize-totals num">
      {said.map(it => (
        <div key={it}>
          <dt>{t(it)}</dt>
          <dd>{money(it === 'discount' ? -totals[it] : totals[it], currency)}</dd>
        </div>
      ))}
      <div class="sum">
        <dt>{t('total')}</dt>
        <dd>{money(totals.total, currency)}</dd>
      </div>
      {totals.shares.length > 1 &&
        totals.shares.map(it => (
          <div key={`${it.billing_type} ${it.billing_account}`} class="payer">
            <dt>{sayPayer(it, order)}</dt>
            <dd>{money(it.total, currency)}</dd>
          </div>
        ))}
    </dl>
  );
}

function sayPayer({ billing_type, billing_account }: Share, order: RepairOrder): string {
  const account = one('billing_account', billing_account)?.name ?? one('client', order.client)?.name;
  const payer = billing_type === 'customer' || billing_account !== null ? account : null;
  return [sayType(billing_type), payer].filter(Boolean).join(' · ');
}

const TYPES = [
  'customer',
  'warranty',
  'internal',
  'policy',
  'campaign',
  'recall',
  'insurance',
  'fleet',
] as const;

function sayType(type: string): string {
  const known = TYPES.find(it => it === type);
  return known ? t(`payer_${known}`) : type;
}
