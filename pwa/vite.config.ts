import { defineConfig } from 'vite';
import { cutFonts } from './build/cut_fonts.ts';
import { precompress } from './build/precompress.ts';
import { vinTable } from './build/vin_table.ts';
import { workers } from './build/workers.ts';

/** The scripts of pages that the server renders keep names that templates can write down. */
const ENTRIES: Record<string, string> = {
  sign_in: 'pages/sign_in.js',
  tracker: 'pages/tracker.js',
};
const PAGE_STYLES = ['sign_in.css', 'tracker.css', 'schema.css'];

export default defineConfig({
  base: '/app/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // A font or icon inside a style sheet would be loaded with it, wanted or not.
    assetsInlineLimit: 0,
    // The table that decodes VINs is data, and fetched when somebody edits a vehicle.
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: {
        main: 'index.html',
        sign_in: 'src/pages/sign_in.ts',
        tracker: 'src/pages/tracker.ts',
        schema: 'src/pages/schema.css',
      },
      output: {
        entryFileNames: chunk => ENTRIES[chunk.name] ?? 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: asset =>
          asset.names.some(name => PAGE_STYLES.includes(name))
            ? 'pages/[name].css'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  plugins: [
    vinTable(),
    workers({ 'sw.js': 'src/sw.ts', 'pages/tracker_worker.js': 'src/tracker_worker.ts' }),
    cutFonts('src/pages/fonts'),
    precompress(),
  ],
});
