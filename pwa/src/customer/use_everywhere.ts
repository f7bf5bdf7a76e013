import { useEffect, useState } from 'preact/hooks';
import { type Found, searchAll } from './search';

/** What the server said to the very words that stand there; null while it hasn't yet. */
export type Everywhere = { query: string; found: Found[]; offline: boolean } | null;

/** A pause in typing, before all of the company is asked. */
const PAUSE = 250;

export function useEverywhere(query: string): Everywhere {
  const [said, setSaid] = useState<Everywhere>(null);
  useEffect(() => {
    const timer = setTimeout(async () => {
      const found = await searchAll(query);
      setSaid({ query, found: found ?? [], offline: found === null });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [query]);
  return said?.query === query ? said : null;
}
