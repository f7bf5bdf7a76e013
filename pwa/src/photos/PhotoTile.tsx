import { location } from '../app/store';
import { time } from '../i18n/figures';
import type { Photo } from '../types';
import { Picture } from './Picture';
import './photos.css';
import { t } from './words';

/** One photo, small: a tap shows it large. It says when it was taken, and if it still waits to be sent. */
export function PhotoTile({ photo, label, onOpen }: { photo: Photo; label?: string; onOpen: () => void }) {
  const at = time(photo.captured_at, location.value?.time_zone ?? 'UTC');
  const said = photo.stored ? at : t('waiting', { at });
  return (
    <button
      type="button"
      class="photo"
      onClick={onOpen}
      aria-label={t('taken', { at: [label, said].filter(Boolean).join(' ') })}
    >
      <Picture sha256={photo.sha256} alt="" size="thumb" />
      <small>
        {label && <b>{label}</b>} {said}
      </small>
    </button>
  );
}
