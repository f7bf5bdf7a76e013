import chevron from 'lucide-static/icons/chevron-up.svg?raw';
import { useState } from 'preact/hooks';
import { vehicleName } from '../app/names';
import { all, location, now, one } from '../app/store';
import { day, distance, money } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Sheet } from '../parts/Sheet';
import { sayAgo } from '../retention/ago';
import { VitalButton } from '../retention/VitalButton';
import type { DeclinedService, RepairOrder, Vehicle } from '../types';
import './bar.css';
import { t } from './words';

/** Whose vehicle it is and what to know of it. On a phone it is folded to one line. */
export function BottomBar({ order }: { order: RepairOrder }) {
  const [open, setOpen] = useState(false);
  const [listed, setListed] = useState(false);
  const client = one('client', order.client);
  const declined = all('declined_service').filter(it => it.vehicle === order.vehicle);
  return (
    <footer class={open ? 'order-bar open' : 'order-bar'}>
      <button type="button" class="order-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{client?.name ?? t('more')}</b>
        <Icon source={chevron} />
      </button>
      {factsOf(order).map(fact => (
        <div key={fact.label} class="order-fact">
          <b>{fact.value}</b>
          <span>{fact.label}</span>
        </div>
      ))}
      {declined.length > 0 && (
        <Button onClick={() => setListed(true)}>{t('declined', { count: declined.length })}</Button>
      )}
      <VitalButton order={order} />
      {listed && <Declined services={declined} onClose={() => setListed(false)} />}
    </footer>
  );
}

function factsOf(order: RepairOrder): { label: string; value: string }[] {
  const [client, vehicle, last] = [
    one('client', order.client),
    one('vehicle', order.vehicle),
    one('last_visit', order.vehicle),
  ];
  const unit = location.value?.distance_unit ?? 'mi';
  const odometer = order.odometer ?? null;
  return [
    { label: client?.phone || t('customer'), value: client?.name ?? '' },
    { label: unitOf(vehicle) || t('vehicle'), value: vehicle ? vehicleName(vehicle) : '' },
    { label: t('odometer'), value: odometer === null ? t('not_read') : distance(odometer, unit) },
    {
      label: last
        ? `${t('last_visit')} · ${sayAgo(last.date, location.value?.time_zone ?? 'UTC')}`
        : t('last_visit'),
      value: last ? sayDay(last.date) : t('no_last_visit'),
    },
  ];
}

/** Fleets know a vehicle by its unit, everybody else by its plate. */
function unitOf(vehicle: Vehicle | undefined): string {
  return vehicle?.unit_number ? t('unit', { unit: vehicle.unit_number }) : (vehicle?.plate ?? '');
}

function Declined({ services, onClose }: { services: DeclinedService[]; onClose: () => void }) {
  const newest = [...services].sort((a, b) => b.declined_at.localeCompare(a.declined_at));
  return (
    <Sheet title={t('declined_title')} onClose={onClose}>
      <p class="quiet">{t('declined_text')}</p>
      <ul class="order-declined">
        {newest.map(it => (
          <li key={it.id}>
            <span>
              <b>{it.description}</b>
              <span class="label">{sayDeclined(it)}</span>
            </span>
            <b class="num">{money(it.amount, location.value?.currency)}</b>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function sayDeclined(it: DeclinedService): string {
  const when = t(it.state === 'declined' ? 'declined_on' : 'deferred_on', { date: sayDay(it.declined_at) });
  return it.offer_again_on
    ? `${when} · ${t('again_on', { date: sayDay(`${it.offer_again_on}T12:00:00Z`, 'UTC') })}`
    : when;
}

function sayDay(at: string, zone = location.value?.time_zone ?? 'UTC'): string {
  return day(at, zone, now.value);
}
