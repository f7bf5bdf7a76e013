import { defineConfig } from 'vite';

/** The simulated devices as one file for Node, everything inside, so that the simulation starts in no time. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'simulation/device.ts',
    outDir: 'dist-simulation',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'device.mjs' } },
  },
});
