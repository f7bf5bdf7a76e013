import { tablet } from '../app/store';
import type { NewPhoto } from '../sync';
import { capturedAt } from './exif';

const LONGEST_EDGE = 2048;
const QUALITY = 0.85;

export class NotAPicture extends Error {}

/** A picture on its way into the outbox: shrunk, and stripped of metadata by being drawn again. When it was
 * taken is read before that. Refuses with `NotAPicture`. */
export async function pictureFrom(file: File): Promise<NewPhoto> {
  const original = await file.arrayBuffer();
  const data = await redraw(file);
  const taken = capturedAt(original) ?? new Date(file.lastModified || Date.now());
  return {
    sha256: await tablet.environment.sha256(data),
    type: 'image/jpeg',
    data,
    taken_at: notLater(taken),
  };
}

async function redraw(file: File): Promise<ArrayBuffer> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new NotAPicture();
  });
  const share = Math.min(1, LONGEST_EDGE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * share));
  canvas.height = Math.max(1, Math.round(bitmap.height * share));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return jpegOf(canvas);
}

/** iOS keeps the memory of canvases for a while: an emptied one gives it back at once. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<ArrayBuffer> {
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  canvas.width = 0;
  if (!blob) throw new NotAPicture();
  return blob.arrayBuffer();
}

/** A camera whose clock runs ahead took nothing in the future. */
function notLater(taken: Date): string {
  const now = tablet.environment.now();
  return (taken > now ? now : taken).toISOString();
}
