import { useState } from 'preact/hooks';
import { PhotoTile } from '../photos/PhotoTile';
import { PhotoViewer } from '../photos/PhotoViewer';
import { TakePhoto } from '../photos/TakePhoto';
import type { Photo } from '../types';
import { type Condition, photosOf } from './condition';
import type { Round } from './round';
import { GUIDED } from './rows';
import { t } from './words';

/** Four corners, odometer, VIN plate: a tile each, empty until its picture is taken. */
export function GuidedPhotos({ round, condition }: { round: Round; condition: Condition }) {
  const [open, setOpen] = useState<Photo | null>(null);
  return (
    <div class="photos">
      {GUIDED.map(slot => {
        const taken = photosOf(condition, photo => photo.subject === 'guided' && photo.slot === slot).at(-1);
        const label = t(`slot_${slot}`);
        if (taken) return <PhotoTile key={slot} photo={taken} label={label} onOpen={() => setOpen(taken)} />;
        return (
          <TakePhoto key={slot} repairOrder={round.order} about={{ subject: 'guided', slot }} label={label} />
        );
      })}
      {open && (
        <PhotoViewer key={open.id} photo={open} title={slotName(open)} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function slotName({ slot }: Photo): string {
  const known = GUIDED.find(it => it === slot);
  return known ? t(`slot_${known}`) : t('photo');
}
