import shield from 'lucide-static/icons/shield.svg?raw';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { all, now, one, ready } from '../app/store';
import { day, distance, moment } from '../i18n/figures';
import { dayOf } from '../order/days';
import { OrderFrame } from '../order/OrderFrame';
import { EmptyState } from '../parts/EmptyState';
import type { Plan, RepairOrder, Vehicle } from '../types';
import { Recalls } from '../vehicle/Recalls';
import { useSeen } from '../write_up/seen';
import { t as title } from '../write_up/words';
import '../write_up/write_up.css';
import { PlanCard } from './PlanCard';
import './plans.css';
import { type PlanState, planState } from './state';
import { t } from './words';

/** What covers the vehicle today, what soon won't any more, and what the manufacturer wants mended. */
export default function Plans({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  const vehicle = one('vehicle', order?.vehicle);
  useSeen(order, 'plans');
  if (!order || !vehicle) return ready.value ? <NotFound /> : null;
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  return (
    <OrderFrame order={order} page="plans">
      <div class="sheet-page">
        <header>
          <h1>{title('plans')}</h1>
        </header>
        <Known order={order} vehicle={vehicle} zone={zone} />
        <Recalls vehicle={vehicle} zone={zone} />
      </div>
    </OrderFrame>
  );
}

/** The day and the odometer on which everything is counted. */
export interface Counted {
  today: string;
  odometer: number | null;
  unit: 'mi' | 'km';
}

function Known({ order, vehicle, zone }: { order: RepairOrder; vehicle: Vehicle; zone: string }) {
  const unit = one('location', order.location)?.distance_unit ?? 'mi';
  const odometer = order.odometer ?? vehicle.odometer;
  const counted: Counted = { today: dayOf(now.value, zone), odometer, unit };
  const plans = all('plan').filter(it => it.vehicle === vehicle.id);
  const asked = vehicle.plans_asked_at;
  if (plans.length === 0) return <None asked={asked ? moment(asked, zone, now.value) : null} />;
  const standing = sorted(plans, counted);
  const over = standing.filter(it => it.state === 'expired');
  const date = day(`${counted.today}T12:00:00Z`, 'UTC', now.value);
  return (
    <>
      <ul class="plans">
        {standing
          .filter(it => it.state !== 'expired')
          .map(it => (
            <PlanCard key={it.plan.id} plan={it.plan} state={it.state} counted={counted} />
          ))}
      </ul>
      {over.length > 0 && (
        <details class="plans-over">
          <summary>{t('over', { count: over.length })}</summary>
          <ul class="plans">
            {over.map(it => (
              <PlanCard key={it.plan.id} plan={it.plan} state="expired" counted={counted} />
            ))}
          </ul>
        </details>
      )}
      <p class="label">
        {odometer === null
          ? t('counted_by_day', { day: date })
          : t('counted', { day: date, distance: distance(odometer, unit) })}{' '}
        {asked && t('asked', { at: moment(asked, zone, now.value) })}
      </p>
    </>
  );
}

const ORDER: readonly PlanState[] = ['ends_soon', 'active', 'upcoming', 'expired'];

/** What ends soon comes first. */
function sorted(plans: readonly Plan[], { today, odometer, unit }: Counted) {
  return plans
    .map(plan => ({ plan, state: planState(plan, today, odometer, unit) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
        (a.plan.ends_on ?? '9').localeCompare(b.plan.ends_on ?? '9') ||
        a.plan.number.localeCompare(b.plan.number),
    );
}

function None({ asked }: { asked: string | null }) {
  if (asked === null) return <EmptyState icon={shield} title={t('unasked_title')} text={t('unasked_text')} />;
  return (
    <EmptyState
      icon={shield}
      title={t('none_title')}
      text={`${t('none_text')} ${t('asked', { at: asked })}`}
    />
  );
}
