import { now, one } from '../app/store';
import { day, distance, moment } from '../i18n/figures';
import type { RepairOrder, Vehicle } from '../types';
import { t } from './words';

/** What is known of the vehicle, to read. */
export function Identity({ order, vehicle }: { order: RepairOrder; vehicle: Vehicle }) {
  const place = one('location', order.location);
  const unit = place?.distance_unit ?? 'mi';
  const { interval_months: count, interval_distance, changed_at, changed_by } = vehicle;
  const facts: [string, string][] = [
    [t('year'), String(vehicle.year ?? '')],
    [t('make'), vehicle.make],
    [t('model'), vehicle.model],
    [t('trim'), vehicle.trim],
    [t('body'), t(`body_${vehicle.body}`)],
    [t('engine'), vehicle.engine],
    [t('color'), vehicle.color],
    [t('plate'), vehicle.plate],
    [t('unit_number'), vehicle.unit_number],
    [t('in_service_on'), sayDay(vehicle.in_service_on)],
    [t('interval'), t('interval_said', { count, distance: distance(interval_distance, unit) })],
  ];
  const at = changed_at && moment(changed_at, place?.time_zone ?? 'UTC', now.value);
  return (
    <section class="card" aria-label={t('identity')}>
      <dl class="vehicle-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt class="label">{label}</dt>
            <dd class={value ? '' : 'quiet'}>{value || t('not_known')}</dd>
          </div>
        ))}
      </dl>
      {at && changed_by && <p class="label">{t('changed', { name: changed_by, at })}</p>}
    </section>
  );
}

function sayDay(date: string | null): string {
  return date ? day(`${date}T12:00:00Z`, 'UTC', now.value) : '';
}
