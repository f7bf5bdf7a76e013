const refuse = (what: string) => (): never => {
  throw new Error(`the simulated core asked for ${what}: a story with that in it can't be told again`);
};

class Moment extends Date {
  constructor(...at: [] | [number | string | Date]) {
    if (at.length === 0) refuse('the present')();
    super(...(at as [number]));
  }

  /** The simulated IndexedDB dates its events, and nobody reads that. */
  static override now(): number {
    return 0;
  }
}

/** From here on nothing gets real time, real chance, the real network, or what Node does on other threads: all of
 * that is handed to the core, and what takes it past that fails at once instead of once in a thousand runs. */
export function forbid(): void {
  for (const name of ['setTimeout', 'setInterval', 'fetch']) Reflect.set(globalThis, name, refuse(name));
  Object.defineProperty(globalThis, 'crypto', { get: refuse('crypto') });
  Math.random = refuse('Math.random');
  globalThis.Date = Moment as DateConstructor;
}
