import { useState } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import { Button } from '../parts/Button';
import { useKeptFocus } from '../parts/focus';
import type { RepairOrder, Vehicle as VehicleRow } from '../types';
import { needsOfPage } from '../write_up/facts';
import { Missing } from '../write_up/Missing';
import { t as title } from '../write_up/words';
import '../write_up/write_up.css';
import { EditForm } from './EditForm';
import { Identity } from './Identity';
import { OdometerCard } from './OdometerCard';
import { Recalls } from './Recalls';
import { VinCard } from './VinCard';
import './vehicle.css';
import { t } from './words';

/** Which vehicle it is: VIN, what the VIN says, plate, unit and odometer. */
export default function Vehicle({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  const vehicle = one('vehicle', order?.vehicle);
  if (!order || !vehicle) return ready.value ? <NotFound /> : null;
  return (
    <OrderFrame order={order} page="vehicle">
      <Body key={vehicle.id} order={order} vehicle={vehicle} />
    </OrderFrame>
  );
}

function Body({ order, vehicle }: { order: RepairOrder; vehicle: VehicleRow }) {
  const [editing, setEditing] = useState(false);
  const place = useKeptFocus<HTMLDivElement>(editing);
  const closed = order.status === 'closed' || order.status === 'void';
  const mayEdit = may('change_vehicle') && !closed;
  const edit = mayEdit ? () => setEditing(true) : null;
  return (
    <div class="sheet-page vehicle-page" tabIndex={-1} ref={place}>
      <header>
        <h1>{title('vehicle')}</h1>
        {!editing && edit && <Button onClick={edit}>{t('edit')}</Button>}
      </header>
      <Missing needs={needsOfPage(order, 'vehicle')} />
      {!mayEdit && !closed && <p class="quiet">{t('read_only')}</p>}
      {editing ? (
        <EditForm order={order} vehicle={vehicle} onDone={() => setEditing(false)} />
      ) : (
        <>
          <VinCard order={order} vehicle={vehicle} onEdit={edit} />
          <Identity order={order} vehicle={vehicle} />
        </>
      )}
      {!closed && <OdometerCard order={order} vehicle={vehicle} />}
      <Recalls vehicle={vehicle} zone={one('location', order.location)?.time_zone ?? 'UTC'} />
    </div>
  );
}
