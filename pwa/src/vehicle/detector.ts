/** The barcode reader: the browser's own where it reads all that VINs are printed in, else one in WebAssembly from
 * the app's own files. Loaded when somebody scans first. */

import type { BarcodeDetector as Ponyfill } from 'barcode-detector/ponyfill';

export type Source = HTMLVideoElement | ImageBitmap;
export type Detector = (source: Source) => Promise<string[]>;

const FORMATS = ['code_39', 'code_128', 'data_matrix', 'qr_code'] as const;
type Formats = { formats: (typeof FORMATS)[number][] };
interface Native {
  new (options: Formats): Pick<Ponyfill, 'detect'>;
  getSupportedFormats(): Promise<readonly string[]>;
}

let loading: Promise<Detector> | null = null;

/** What each barcode in a picture says. A load that failed is tried again at the next scan. */
export function loadDetector(): Promise<Detector> {
  loading ??= build().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function build(): Promise<Detector> {
  const own = (globalThis as { BarcodeDetector?: Native }).BarcodeDetector;
  const reader = own && (await readsAll(own)) ? new own(options()) : await inWebAssembly();
  return async source => (await reader.detect(source)).map(it => it.rawValue);
}

/** A desktop browser may have the class and no formats. */
async function readsAll(own: Native): Promise<boolean> {
  const known: readonly string[] = await own.getSupportedFormats().catch(() => []);
  return FORMATS.every(it => known.includes(it));
}

async function inWebAssembly(): Promise<Pick<Ponyfill, 'detect'>> {
  const [{ BarcodeDetector, prepareZXingModule }, { default: wasm }] = await Promise.all([
    import('barcode-detector/ponyfill'),
    import('zxing-wasm/reader/zxing_reader.wasm?url'),
  ]);
  // Its default is a public CDN, which neither the policy nor a tablet in the lot would reach.
  await prepareZXingModule({ overrides: { locateFile: () => wasm }, fireImmediately: true });
  return new BarcodeDetector(options());
}

function options(): Formats {
  return { formats: [...FORMATS] };
}
