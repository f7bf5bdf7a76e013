import clock from 'lucide-static/icons/clock.svg?raw';
import heart from 'lucide-static/icons/heart-handshake.svg?raw';
import sparkles from 'lucide-static/icons/sparkles.svg?raw';
import away from 'lucide-static/icons/user-x.svg?raw';
import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import type { RepairOrder } from '../types';
import { type Standing, standingOf } from './facts';
import { Guidance } from './Guidance';
import './retention.css';
import type { VitalState } from './vitals';
import { t } from './words';

const ICONS: Readonly<Record<VitalState, string>> = {
  new: sparkles,
  active: heart,
  missed_visit: clock,
  potential_lost: clock,
  lost: away,
};

/** Where the customer stands with this vehicle: by colour, sign and word. A tap says what to make of it. */
export function VitalButton({ order }: { order: RepairOrder }) {
  const [open, setOpen] = useState(false);
  const standing = standingOf(order);
  if (!standing) return null;
  return (
    <>
      <button type="button" class={`vital ${standing.state}`} onClick={() => setOpen(true)}>
        <Icon source={ICONS[standing.state]} />
        <span>
          <b>{t(standing.state)}</b>
          <small>{hint(standing)}</small>
        </span>
      </button>
      {open && <Guidance order={order} standing={standing} onClose={() => setOpen(false)} />}
    </>
  );
}

function hint({ state, months, missed }: Standing): string {
  if (months === null) return t(state === 'new' ? 'hint_new' : 'hint_other');
  const isLong = state === 'lost' && missed < 4;
  return isLong ? t('hint_long', { count: months }) : t('hint_missed', { count: missed });
}
