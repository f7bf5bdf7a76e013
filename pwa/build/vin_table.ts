import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:vin-table';
const ROOT = resolve(import.meta.dirname, '../..');
/** Where the set-up puts it; another one that has the backend's packages may be named. */
const PYTHON = process.env.LOTWALK_PYTHON ?? resolve(ROOT, '.venv/bin/python');

/** The table with which VINs are decoded offline. It comes out of the backend's copy of vPIC at each build, so that
 * both sides read the same, and no copy of it lies in the repository. */
export function vinTable(): Plugin {
  return {
    name: 'lotwalk-vin-table',
    resolveId: id => (id === NAME ? `\0${NAME}` : null),
    // As text that is parsed: browsers take that several times faster than the same written as code.
    load: id => (id === `\0${NAME}` ? `export default JSON.parse(${JSON.stringify(written())});` : null),
  };
}

function written(): string {
  if (!existsSync(PYTHON))
    throw new Error(`${PYTHON} is not there: run infra/install, or set LOTWALK_PYTHON.`);
  const options = { cwd: resolve(ROOT, 'backend'), encoding: 'utf8', maxBuffer: 8_000_000 } as const;
  return execFileSync(PYTHON, ['-m', 'lotwalk.vehicles.tablet_table'], options);
}
