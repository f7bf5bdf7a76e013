import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|json|webmanifest|wasm)$/;

/** Leaves `x.br` and `x.gz` beside each text file, so that the server compresses nothing at run time. */
export function precompress(): Plugin {
  let folder = 'dist';
  return {
    name: 'lotwalk-precompress',
    apply: 'build',
    configResolved: config => {
      folder = config.build.outDir;
    },
    closeBundle: { order: 'post', sequential: true, handler: () => compressAll(folder) },
  };
}

async function compressAll(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (TEXT.test(file)) await compress(join(folder, file));
  }
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${path}.br`, brotliCompressSync(content, { params: quality }));
  await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
}
