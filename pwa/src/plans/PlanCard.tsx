import alert from 'lucide-static/icons/shield-alert.svg?raw';
import check from 'lucide-static/icons/shield-check.svg?raw';
import off from 'lucide-static/icons/shield-off.svg?raw';
import { location, now } from '../app/store';
import { day, distance, money } from '../i18n/figures';
import { Icon } from '../parts/Icon';
import type { Plan } from '../types';
import type { Counted } from './Plans';
import { leftOf, type PlanState } from './state';
import { sayKind, t } from './words';

interface Props {
  plan: Plan;
  state: PlanState;
  counted: Counted;
}

const ICONS: Readonly<Record<PlanState, string>> = {
  upcoming: alert,
  active: check,
  ends_soon: alert,
  expired: off,
};
const FLAGS: Readonly<Record<PlanState, string>> = {
  upcoming: 'flag quiet',
  active: 'flag green',
  ends_soon: 'flag yellow',
  expired: 'flag red',
};

/** One contract: what it covers, from when to when, and how much is left of it. */
export function PlanCard({ plan, state, counted }: Props) {
  const source = t(plan.source === 'oem' ? 'from_oem' : 'from_dms');
  const facts: [string, string][] = [
    [t('starts'), term(plan.starts_on, plan.starts_at, counted.unit) || t('at_once')],
    [t('ends'), term(plan.ends_on, plan.ends_at, counted.unit) || t('no_end')],
    [
      t('deductible'),
      plan.deductible ? money(plan.deductible, location.value?.currency) : t('no_deductible'),
    ],
  ];
  return (
    <li class={`card plan ${state}`}>
      <div class="card-head">
        <h2>{plan.name}</h2>
        <span class={FLAGS[state]}>
          <Icon source={ICONS[state]} />
          {t(state)}
        </span>
      </div>
      <p class="plan-left">{sayLeft(plan, state, counted)}</p>
      {plan.coverage && <p>{plan.coverage}</p>}
      <dl class="plan-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt class="label">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="label">
        {[plan.kind && sayKind(plan.kind), t('number', { number: plan.number }), source]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}

function term(on: string | null, at: number | null, unit: string): string {
  return [on && sayDay(on), at !== null && distance(at, unit)].filter(Boolean).join(' · ');
}

/** By days and by distance: whichever comes first ends it, so both are said. */
function sayLeft(plan: Plan, state: PlanState, { today, odometer, unit }: Counted): string {
  if (state === 'upcoming') return plan.starts_on ? t('begins', { date: sayDay(plan.starts_on) }) : '';
  const { days, distance: left } = leftOf(plan, today, odometer);
  return [days !== null && sayDays(days, plan), left !== null && sayDistance(left, unit)]
    .filter(Boolean)
    .join(' · ');
}

function sayDays(days: number, plan: Plan): string {
  if (days < 0) return t('ended', { date: sayDay(plan.ends_on ?? '') });
  return days === 0 ? t('ends_today') : t('days_left', { count: days });
}

function sayDistance(left: number, unit: string): string {
  if (left < 0) return t('distance_over', { distance: distance(-left, unit) });
  return t('distance_left', { distance: distance(left, unit) });
}

function sayDay(date: string): string {
  return day(`${date}T12:00:00Z`, 'UTC', now.value);
}
