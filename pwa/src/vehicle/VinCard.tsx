import { all } from '../app/store';
import { Button } from '../parts/Button';
import type { RepairOrder, Vehicle } from '../types';
import { VinPlate } from './VinPlate';
import { VinSpelled } from './VinSpelled';
import { t } from './words';

interface Props {
  order: RepairOrder;
  vehicle: Vehicle;
  /** Null for who may only read. */
  onEdit: (() => void) | null;
}

/** The VIN large enough to be compared with the plate, and the plate's photo beside it. */
export function VinCard({ order, vehicle, onEdit }: Props) {
  const reason = vehicle.vin_reason ?? '';
  return (
    <section class="card vin-card" data-need="vin">
      <div class="vin-said">
        <h2 class="label">{t('vin')}</h2>
        {vehicle.vin ? <VinSpelled vin={vehicle.vin} /> : <p class="quiet">{t('no_vin')}</p>}
        {reason && <p class="quiet">{t('why', { reason })}</p>}
        {onEdit && !vehicle.vin && !reason && (
          <Button kind="go" capture onClick={onEdit}>
            {t('enter_vin')}
          </Button>
        )}
      </div>
      <VinPlate order={order} photos={all('photo')} />
    </section>
  );
}
