import { useEffect, useRef, useState } from 'preact/hooks';
import { Sheet } from '../parts/Sheet';
import { watch } from './camera';
import { type Detector, loadDetector } from './detector';
import { ScanFile } from './ScanFile';
import { vinIn } from './scanned';
import './scan.css';
import { t } from './words';

interface Props {
  onRead: (vin: string) => void;
  onClose: () => void;
}

/** A VIN from a barcode before the camera, or in a photo. The first full VIN that is read is taken. */
export function ScanSheet({ onRead, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [said, setSaid] = useState(t('scan_starting'));
  const [seeing, setSeeing] = useState(false);
  const detector = useRef<Promise<Detector> | null>(null);
  const hear = (text: string) => {
    const vin = vinIn(text);
    if (vin) onRead(vin);
    else setSaid(t('scan_no_vin', { text: text.slice(0, 60) }));
    return vin !== null;
  };
  useEffect(() => {
    let stop = () => {};
    let gone = false;
    detector.current = loadDetector();
    void start(detector.current);
    return () => {
      gone = true;
      stop();
    };

    async function start(loading: Promise<Detector>) {
      const detect = await loading.catch(() => null);
      if (gone) return;
      if (!detect) return setSaid(t('scan_failed'));
      const begun = await begin(detect);
      if (gone) return begun?.();
      if (begun) stop = begun;
      setSeeing(begun !== null);
      setSaid(t(begun ? 'scan_hint' : 'scan_no_camera'));
    }
  }, []);
  const begin = async (detect: Detector) => {
    if (!video.current) return null;
    return watch(video.current, detect, hear).catch(() => null);
  };
  return (
    <Sheet
      title={t('scan_title')}
      onClose={onClose}
      foot={<ScanFile detector={() => detector.current ?? loadDetector()} onText={hear} onSaid={setSaid} />}
    >
      <div class={seeing ? 'scan-view' : 'scan-view off'}>
        <video ref={video} playsInline muted aria-label={t('scan_title')} />
        <span class="scan-frame" aria-hidden="true" />
      </div>
      <p class="scan-said" role="status">
        {said}
      </p>
    </Sheet>
  );
}
