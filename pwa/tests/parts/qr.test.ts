import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encode } from 'uqr';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { modulesOf } from '../../src/parts/Qr';

const [SILENCE, SCALE] = [4, 4];

beforeAll(async () => {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
});

test.each([
  'http://127.0.0.1:8000/t/AaIeOwRGftWLN9KFmRuS5HzFYlZ08LH2WaqHbYjvJ7Y',
  `https://shop.example/t/${'aZ09-_'.repeat(60)}`,
])('a camera reads what is drawn: %s', async text => {
  const { data, size } = encode(text, { ecc: 'M', border: SILENCE });
  const found = await readBarcodes(pictureOf(modulesOf(data), size), { formats: ['QRCode'] });
  expect(found.map(it => it.text)).toEqual([text]);
});

/** The path as a browser would fill it, four pixels a module. */
function pictureOf(path: string, size: number): ImageData {
  const width = size * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return { data, width, height: width, colorSpace: 'srgb' } as ImageData;
}
