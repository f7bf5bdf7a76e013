// A barcode as a PNG file: `node barcode.mjs FORMAT TEXT FILE`. Drawn by the app's own barcode package, offline.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../pwa/package.json', import.meta.url));
const { prepareZXingModule, writeBarcode } = require('zxing-wasm/writer');

const [format, text, file] = process.argv.slice(2);
const wasmBinary = await readFile(require.resolve('zxing-wasm/writer/zxing_writer.wasm'));
prepareZXingModule({ overrides: { wasmBinary } });
const { error, image } = await writeBarcode(text, { format, scale: 4, addQuietZones: true });
if (error || !image) throw new Error(error || 'nothing was drawn');
await writeFile(file, new Uint8Array(await image.arrayBuffer()));
