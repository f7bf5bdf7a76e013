import { signal } from '@preact/signals';
import type { InterfaceState, Interfaces } from '../api/types';
import { capture, tablet } from '../app/store';
import { askJson } from '../sync/wire';

/** How often it is looked again while somebody looks: it is about other people's machines. */
const EVERY = 2_000;

/** As the server last said; null before it has, `away` without a network. */
export const interfaces = signal<InterfaceState[] | 'away' | null>(null);

/** Keeps them up to date until the answer is called. What was pressed here is seen as soon as it arrived. */
export function watchInterfaces(location: string): () => void {
  const look = () => void ask(location);
  const timer = setInterval(look, EVERY);
  const forget = tablet.onChange(what => what === 'rows' && look());
  look();
  return () => {
    clearInterval(timer);
    forget();
    interfaces.value = null;
  };
}

async function ask(location: string): Promise<void> {
  const answer = await askJson(tablet, 'GET', `/api/interfaces?location=${location}`);
  if (answer === null) interfaces.value = 'away';
  else if (answer.status === 200) interfaces.value = (answer.body as unknown as Interfaces).interfaces;
}

export function tryNow(location: string, system: InterfaceState['system']): Promise<boolean> {
  return capture([{ type: 'retry_interface', location, system }]);
}
