import { expect, test } from 'vitest';
import { capturedAt } from '../../src/photos/exif';

/** A JPEG that has nothing but the date and, if given, the offset of its camera. */
function jpeg(taken: string, offset: string | null, little = true): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(200));
  const tiff = 12;
  const text = (at: number, said: string) =>
    [...said].forEach((letter, i) => void view.setUint8(tiff + at + i, letter.charCodeAt(0)));
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    view.setUint16(tiff + at, tag, little);
    view.setUint16(tiff + at + 2, type, little);
    view.setUint32(tiff + at + 4, count, little);
    view.setUint32(tiff + at + 8, value, little);
  };
  view.setUint32(0, 0xffd8ffe1);
  view.setUint16(4, 190);
  view.setUint32(6, 0x45786966);
  view.setUint16(tiff, little ? 0x4949 : 0x4d4d);
  view.setUint16(tiff + 2, 42, little);
  view.setUint32(tiff + 4, 8, little);
  view.setUint16(tiff + 8, 1, little);
  entry(10, 0x8769, 4, 1, 30);
  view.setUint16(tiff + 30, offset ? 2 : 1, little);
  entry(32, 0x9003, 2, 20, 100);
  if (offset) entry(44, 0x9011, 2, 7, 130);
  text(100, taken);
  if (offset) text(130, offset);
  return view.buffer;
}

test('the capture time is read with the camera’s offset', () => {
  expect(capturedAt(jpeg('2026:11:20 14:05:09', '-08:00'))?.toISOString()).toBe('2026-11-20T22:05:09.000Z');
});

test('either byte order is read', () => {
  expect(capturedAt(jpeg('2026:11:20 14:05:09', '+01:00', false))?.toISOString()).toBe(
    '2026-11-20T13:05:09.000Z',
  );
});

test('without an offset the time is this tablet’s', () => {
  expect(capturedAt(jpeg('2026:11:20 14:05:09', null))).toEqual(new Date('2026-11-20T14:05:09'));
});

test('a camera whose clock was never set says nothing', () => {
  expect(capturedAt(jpeg('0000:00:00 00:00:00', null))).toBeNull();
  expect(capturedAt(jpeg('    :  :     :  :  ', null))).toBeNull();
});

test('what is no JPEG, or is torn anywhere, says nothing and breaks nothing', () => {
  const whole = jpeg('2026:11:20 14:05:09', '-08:00');
  expect(capturedAt(new ArrayBuffer(0))).toBeNull();
  expect(capturedAt(new TextEncoder().encode('GIF89a').buffer)).toBeNull();
  for (let length = 0; length < whole.byteLength; length += 1) {
    expect(() => capturedAt(whole.slice(0, length)), String(length)).not.toThrow();
  }
});

test('hostile bytes after a JPEG’s start break nothing', () => {
  let seed = 7;
  for (let round = 0; round < 500; round += 1) {
    const bytes = new Uint8Array(jpeg('2026:11:20 14:05:09', '-08:00'));
    for (let i = 0; i < 8; i += 1) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      bytes[2 + (seed % (bytes.length - 2))] = seed >> 16;
    }
    expect(() => capturedAt(bytes.buffer)).not.toThrow();
  }
});
