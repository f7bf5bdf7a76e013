import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** English and Spanish; what else a name or note has in it is set in the phone's own type. */
const LETTERS = ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`abcdefghijklmnopqrstuvwxyz{|}~\u00a0¡¿ªº°·ÁÉÍÑÓÚÜáéíñóúü–—‘’“”…`;
const WEIGHTS = [400, 600];

/** Cuts the customer's page its weights of Barlow before each build: 22 KB each become 9. */
export function cutFonts(folder: string): Plugin {
  return {
    name: 'cut-fonts',
    apply: 'build',
    async buildStart() {
      await mkdir(folder, { recursive: true });
      await Promise.all(WEIGHTS.map(weight => cut(weight, folder)));
    },
  };
}

async function cut(weight: number, folder: string): Promise<void> {
  const whole = await readFile(
    resolve(`node_modules/@fontsource/barlow/files/barlow-latin-${weight}-normal.woff2`),
  );
  const small = await subsetFont(whole, LETTERS, { targetFormat: 'woff2', noHinting: true });
  await writeFile(resolve(folder, `barlow-${weight}.woff2`), small);
}
