import user from 'lucide-static/icons/circle-user-round.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import { useState } from 'preact/hooks';
import { t } from '../i18n/app';
import { Icon } from '../parts/Icon';
import { Plate } from '../parts/Plate';
import { RoNumber } from '../parts/RoNumber';
import type { RepairOrder } from '../types';
import { isPublished, vehicleName } from './names';
import { PersonSheet } from './PersonSheet';
import { match, path } from './router';
import { SyncPill } from './SyncPill';
import { screens } from './screens';
import { device, location, one } from './store';

/** Home, what this screen is about, and the sync pill. Screens add their own buttons with `actions`. */
export function TopBar() {
  const [menu, setMenu] = useState(false);
  const order = one('repair_order', shownOrder());
  return (
    <header class="top">
      <a class="top-button" href="/app/" aria-label={t('home')}>
        <Icon source={house} />
      </a>
      {order ? <About order={order} /> : <b class="top-place">{place()}</b>}
      <span class="space" />
      <SyncPill />
      <button type="button" class="top-button" aria-label={t('menu')} onClick={() => setMenu(true)}>
        <Icon source={user} />
      </button>
      {menu && <PersonSheet onClose={() => setMenu(false)} />}
    </header>
  );
}

/** Where one works; for a client's people, whose vehicles these are. */
function place(): string {
  const client = device.value?.profile.grants.find(grant => grant.client)?.client;
  return (client ? one('client', client)?.name : location.value?.name) ?? 'Lotwalk';
}

function About({ order }: { order: RepairOrder }) {
  const vehicle = one('vehicle', order.vehicle);
  return (
    <div class="top-about">
      <RoNumber number={order.number} published={isPublished(order)} />
      {vehicle && <span class="top-vehicle">{vehicleName(vehicle)}</span>}
      {vehicle && <Plate plate={vehicle.plate} unit={vehicle.unit_number} />}
    </div>
  );
}

function shownOrder(): string | null {
  for (const { pattern } of screens) {
    const found = match(pattern, path.value);
    if (found) return found.ro ?? null;
  }
  return null;
}
