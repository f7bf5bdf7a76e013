import { useState } from 'preact/hooks';
import { say } from '../inspection/words';
import { Sheet } from '../parts/Sheet';
import { Picture } from '../photos/Picture';
import type { Finding } from './content';
import { hashOf, inkFirst, Photos } from './Photos';
import '../photos/photos.css';
import { t } from './words';

/** The evidence, small: a tap shows all of it large, from that photo on. */
export function Thumbs({ finding }: { finding: Finding }) {
  const [open, setOpen] = useState<number | null>(null);
  const photos = inkFirst(finding.photos);
  const [name, missing] = [say(finding.name), finding.missing?.length ?? 0];
  return (
    <div class="offered-photos">
      {photos.map((photo, i) => (
        <button
          key={photo.id}
          type="button"
          class="photo"
          aria-label={t('photo', { at: i + 1, count: photos.length, item: name })}
          onClick={() => setOpen(i)}
        >
          <Picture sha256={hashOf(photo)} alt="" size={i === 0 ? 'large' : 'thumb'} />
        </button>
      ))}
      {photos.length === 0 && missing === 0 && <p class="label">{t('no_photo')}</p>}
      {missing > 0 && <p class="label">{t('missing_photos', { count: missing })}</p>}
      {open !== null && (
        <Sheet title={name} onClose={() => setOpen(null)}>
          <Photos finding={finding} first={open} />
        </Sheet>
      )}
    </div>
  );
}
