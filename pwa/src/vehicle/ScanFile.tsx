import camera from 'lucide-static/icons/camera.svg?raw';
import { useState } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import type { Detector } from './detector';
import { t } from './words';

interface Props {
  detector: () => Promise<Detector>;
  /** Answers whether it was a VIN. */
  onText: (text: string) => boolean;
  onSaid: (said: string) => void;
}

/** Enough for the bars of a door sticker that fills a third of the picture, and quick on a cheap tablet. */
const WIDTH = 2400;

/** Reads a photo that is taken now or was taken before: where the camera can't be watched, and in bad light. */
export function ScanFile({ detector, onText, onSaid }: Props) {
  const [busy, setBusy] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    onSaid(t('scan_reading'));
    const texts = await textsIn(file, detector).catch(() => null);
    setBusy(false);
    if (texts === null) return onSaid(t('scan_failed'));
    if (texts.length === 0) return onSaid(t('scan_nothing'));
    texts.some(onText);
  };
  return (
    <label class="button capture" aria-busy={busy}>
      <Icon source={camera} />
      {busy ? t('scan_reading') : t('scan_photo')}
      <input
        class="unseen"
        type="file"
        accept="image/*"
        disabled={busy}
        onChange={event => {
          void read(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

async function textsIn(file: File, detector: Props['detector']): Promise<string[]> {
  const detect = await detector();
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const smaller = picture.width > WIDTH ? await createImageBitmap(picture, { resizeWidth: WIDTH }) : picture;
  return detect(smaller);
}
