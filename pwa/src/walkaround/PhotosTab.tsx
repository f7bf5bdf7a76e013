import { useState } from 'preact/hooks';
import { PhotoTile } from '../photos/PhotoTile';
import { PhotoViewer } from '../photos/PhotoViewer';
import { TakePhoto } from '../photos/TakePhoto';
import type { Photo } from '../types';
import { photosOf } from './condition';
import { GuidedPhotos } from './GuidedPhotos';
import type { Round } from './round';
import { GUIDED } from './rows';
import { t } from './words';

/** All pictures of this visit that aren't of one damage. */
export function PhotosTab({ round }: { round: Round }) {
  const [open, setOpen] = useState<Photo | null>(null);
  const condition = round.condition();
  const taken = GUIDED.filter(slot => condition.photos.some(photo => photo.slot === slot)).length;
  const free = photosOf(condition, photo => photo.subject === 'free');
  return (
    <div class="walkaround-page">
      <section class="card">
        <header class="card-head">
          <h2>{t('guided_photos')}</h2>
          <span class="quiet num">{t('photos_taken', { taken, count: GUIDED.length })}</span>
        </header>
        <GuidedPhotos round={round} condition={condition} />
      </section>
      <section class="card">
        <h2>{t('free_photos')}</h2>
        <div class="photos">
          {free.map(photo => (
            <PhotoTile key={photo.id} photo={photo} onOpen={() => setOpen(photo)} />
          ))}
          <TakePhoto repairOrder={round.order} about={{ subject: 'free' }} label={t('from_camera')} />
          <TakePhoto repairOrder={round.order} about={{ subject: 'free' }} label={t('from_files')} several />
        </div>
      </section>
      {open && <PhotoViewer key={open.id} photo={open} title={t('photo')} onClose={() => setOpen(null)} />}
    </div>
  );
}
