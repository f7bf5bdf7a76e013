import camera from 'lucide-static/icons/camera.svg?raw';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon';
import { attachFiles, type Subject } from './attach';
import './photos.css';
import { t } from './words';

interface Props {
  repairOrder: string;
  about: Subject;
  /** What is written on it; "Photo" where nothing is. */
  label?: string;
  /** Several at once, from the files rather than from the camera. */
  several?: boolean;
  onSaved?: (ids: string[]) => void;
}

/** A tile that opens the camera. It is a label on a file input: the one way every tablet understands. */
export function TakePhoto({ repairOrder, about, label, several, onSaved }: Props) {
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  async function taken() {
    const files = [...(input.current?.files ?? [])];
    setBusy(true);
    const saved = await attachFiles(repairOrder, files, about).finally(() => setBusy(false));
    if (input.current) input.current.value = '';
    if (saved.length) onSaved?.(saved);
  }
  return (
    <label class="photo add" aria-busy={busy}>
      <Icon source={camera} />
      <span>{busy ? t('shrinking') : (label ?? t('add'))}</span>
      <input
        ref={input}
        class="unseen"
        type="file"
        accept="image/*"
        multiple={several}
        disabled={busy}
        {...(several ? {} : { capture: 'environment' as const })}
        onChange={() => void taken()}
      />
    </label>
  );
}
