/** The days that the tablet doesn't hold, as the server has them. */

import { signal } from '@preact/signals';
import type { Appointments } from '../api/types';
import { tablet } from '../app/store';
import { askJson } from '../sync/wire';
import { ofAppointment, type Visit } from './rows';

/** What others do there isn't told by the feed. */
const EVERY = 30_000;
/** After something was done here: by then it has arrived. */
const SOON = 700;

interface Asked {
  key: string;
  visits: Visit[];
}

/** As the server last said; null before it has, `away` without a network. */
export const asked = signal<Asked | 'away' | null>(null);

/** Keeps these days up to date until the answer is called. */
export function watchDays(location: string, from: string, to: string): () => void {
  const look = () => void ask(location, from, to);
  let soon: ReturnType<typeof setTimeout> | undefined;
  const timer = setInterval(look, EVERY);
  const forget = tablet.onChange(what => {
    if (what === 'contact') return;
    clearTimeout(soon);
    soon = setTimeout(look, SOON);
  });
  look();
  return () => {
    clearInterval(timer);
    clearTimeout(soon);
    forget();
  };
}

export function keyOf(location: string, from: string, to: string): string {
  return `${location} ${from} ${to}`;
}

async function ask(location: string, from: string, to: string): Promise<void> {
  const answer = await askJson(
    tablet,
    'GET',
    `/api/appointments/?location=${location}&from=${from}&to=${to}`,
  );
  if (answer?.status === 200) {
    const { appointments } = answer.body as unknown as Appointments;
    asked.value = { key: keyOf(location, from, to), visits: appointments.map(ofAppointment) };
  } else asked.value = 'away';
}
