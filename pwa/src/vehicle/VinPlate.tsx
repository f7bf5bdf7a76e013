import { useState } from 'preact/hooks';
import { PhotoTile } from '../photos/PhotoTile';
import { PhotoViewer } from '../photos/PhotoViewer';
import { TakePhoto } from '../photos/TakePhoto';
import type { Photo, RepairOrder } from '../types';
import { t } from './words';

const SLOT = 'vin_plate';

/** The same photo that the walk-around asks for: taken here or there, it is there once. */
export function VinPlate({ order, photos }: { order: RepairOrder; photos: readonly Photo[] }) {
  const [open, setOpen] = useState(false);
  const taken = photos
    .filter(it => it.repair_order === order.id && it.slot === SLOT && it.subject === 'guided')
    .sort((a, b) => a.captured_at.localeCompare(b.captured_at))
    .at(-1);
  return (
    <div class="vin-plate">
      {taken ? (
        <PhotoTile photo={taken} label={t('photo_vin_plate')} onOpen={() => setOpen(true)} />
      ) : (
        <TakePhoto repairOrder={order.id} about={{ subject: 'guided', slot: SLOT }} label={t('vin_plate')} />
      )}
      {open && taken && (
        <PhotoViewer photo={taken} title={t('photo_vin_plate')} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}
