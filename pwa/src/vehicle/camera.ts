/** Watching through the tablet's camera for a barcode. */

import type { Detector } from './detector';

const PAUSE = 120;
const WANTED: MediaStreamConstraints = {
  video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
};

/** Shows the camera in `video` and tells `onText` whatever is read, until the answer is called. Rejects where there
 * is no camera, or none that may be used. */
export async function watch(
  video: HTMLVideoElement,
  detect: Detector,
  onText: (text: string) => void,
): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  let over = false;
  video.srcObject = stream;
  await video.play().catch(() => {});
  const look = async () => {
    if (over) return;
    // A frame that isn't there yet is no fault: the next one will be.
    const texts = await detect(video).catch(() => []);
    if (over) return;
    texts.forEach(onText);
    setTimeout(() => void look(), PAUSE);
  };
  void look();
  return () => {
    over = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
