/** When a picture was taken, as its camera wrote it into the file. Pure. */

const EXIF_POINTER = 0x8769;
const TAKEN = 0x9003;
const OFFSET = 0x9011;
const ASCII = 2;
const JPEG_START = 0xffd8;
const APP1 = 0xffe1;
const SCAN = 0xffda;

/** DateTimeOriginal of a JPEG as an instant; a camera that keeps no offset is taken to be in this tablet's
 * zone. Null where the file has none or isn't a JPEG. */
export function capturedAt(bytes: ArrayBuffer): Date | null {
  try {
    const tiff = findTiff(new DataView(bytes));
    return tiff && readTaken(tiff);
  } catch (error) {
    // A torn file reads past its end; when it was taken is then not known.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function findTiff(file: DataView): DataView | null {
  if (file.byteLength < 4 || file.getUint16(0) !== JPEG_START) return null;
  for (let at = 2; at + 4 <= file.byteLength; at += 2 + file.getUint16(at + 2)) {
    const marker = file.getUint16(at);
    if (marker === SCAN) return null;
    if (marker === APP1 && isExif(file, at + 4)) return new DataView(file.buffer, at + 10);
  }
  return null;
}

function isExif(file: DataView, at: number): boolean {
  return file.getUint32(at) === 0x45786966 && file.getUint16(at + 4) === 0;
}

function readTaken(tiff: DataView): Date | null {
  const little = tiff.getUint16(0) === 0x4949;
  const exif = entries(tiff, tiff.getUint32(4, little), little).get(EXIF_POINTER);
  if (exif === undefined) return null;
  const found = entries(tiff, tiff.getUint32(exif + 8, little), little);
  return instantOf(text(tiff, found.get(TAKEN), little), text(tiff, found.get(OFFSET), little));
}

/** Where each tag's entry begins. */
function entries(tiff: DataView, directory: number, little: boolean): Map<number, number> {
  const count = tiff.getUint16(directory, little);
  const found = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const at = directory + 2 + i * 12;
    found.set(tiff.getUint16(at, little), at);
  }
  return found;
}

function text(tiff: DataView, entry: number | undefined, little: boolean): string {
  if (entry === undefined || tiff.getUint16(entry + 2, little) !== ASCII) return '';
  const length = tiff.getUint32(entry + 4, little);
  const at = length <= 4 ? entry + 8 : tiff.getUint32(entry + 8, little);
  const letters = Array.from({ length: Math.min(length, 40) }, (_, i) => tiff.getUint8(at + i));
  return String.fromCharCode(...letters.filter(letter => letter !== 0));
}

function instantOf(taken: string, offset: string): Date | null {
  const [, date, time] = /^(\d{4}:\d\d:\d\d) (\d\d:\d\d:\d\d)$/.exec(taken.trim()) ?? [];
  if (!date || !time) return null;
  const zone = /^[+-]\d\d:\d\d$/.test(offset.trim()) ? offset.trim() : '';
  const instant = new Date(`${date.replaceAll(':', '-')}T${time}${zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
