import { createHash } from 'node:crypto';
import { build, type Plugin, type Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/** Chunks whose files the first screen needs: the app itself and its home. */
const FIRST = ['main', 'Queue'];
/** Faces that the first screen can do without; they come with the rest. */
const LATER = /barlow-condensed-latin-500/;

/** The customer's worker keeps no files. */
const WITH_FILES = 'sw.js';

interface Precache {
  first: string[];
  rest: string[];
}

/** Builds each service worker by itself, since a worker is one classic script without imports, and hands the
 * app's one the list of files: `first` before it takes over, `rest` when the app is idle. Pages that the server
 * renders are not among them: they need the network anyway. */
export function workers(files: Record<string, string>): Plugin {
  let header = '';
  let folder = 'dist';
  return {
    name: 'lotwalk-workers',
    apply: 'build',
    enforce: 'post',
    configResolved: config => {
      folder = config.build.outDir;
    },
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        header = headerOf(bundle);
      },
    },
    closeBundle: {
      sequential: true,
      handler: async () => {
        for (const [output, source] of Object.entries(files))
          await buildWorker(folder, output, source, output === WITH_FILES ? header : '');
      },
    },
  };
}

async function buildWorker(folder: string, name: string, source: string, header: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: source,
        output: { format: 'iife', entryFileNames: name, postBanner: header },
      },
    },
  });
}

function headerOf(bundle: Bundle): string {
  const list = listOf(bundle);
  const version = digest([JSON.stringify(list), ...contents(bundle)]);
  return `const PRECACHE=${JSON.stringify(list)},VERSION=${JSON.stringify(version)};`;
}

function listOf(bundle: Bundle): Precache {
  const first = firstLoad(bundle);
  const rest = Object.keys(bundle).filter(name => belongs(name) && !first.includes(name));
  return { first: first.sort(), rest: rest.sort() };
}

function belongs(name: string): boolean {
  return name === 'index.html' || name.startsWith('assets/');
}

function firstLoad(bundle: Bundle): string[] {
  const names = new Set(['index.html']);
  for (const chunk of Object.values(bundle)) {
    if (chunk.type === 'chunk' && FIRST.includes(chunk.name)) follow(bundle, chunk.fileName, names);
  }
  const fonts = Object.keys(bundle).filter(name => name.endsWith('.woff2') && !LATER.test(name));
  return [...names, ...fonts];
}

function follow(bundle: Bundle, name: string, names: Set<string>): void {
  const chunk = bundle[name];
  if (names.has(name) || chunk?.type !== 'chunk') return;
  names.add(name);
  for (const style of chunk.viteMetadata?.importedCss ?? []) names.add(style);
  for (const imported of chunk.imports) follow(bundle, imported, names);
}

function* contents(bundle: Bundle): Iterable<string | Uint8Array> {
  for (const name of Object.keys(bundle).filter(belongs).sort()) {
    const file = bundle[name];
    if (file) yield file.type === 'chunk' ? file.code : file.source;
  }
}

function digest(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}
