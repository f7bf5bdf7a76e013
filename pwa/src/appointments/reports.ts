import type { Reports } from '../api/types';
import { tablet } from '../app/store';
import { askJson } from '../sync/wire';

export type { Reports } from '../api/types';

/** `away` without a network. */
export async function askReports(query: string, before = ''): Promise<Reports | 'away'> {
  const path = `/api/reports/?q=${encodeURIComponent(query)}&before=${encodeURIComponent(before)}`;
  const answer = await askJson(tablet, 'GET', path);
  return answer?.status === 200 ? (answer.body as unknown as Reports) : 'away';
}

/** The same and the next older ones; what is shown stays where the network is gone. */
export async function olderReports(query: string, told: Reports): Promise<Reports> {
  const last = told.reports.at(-1);
  const older = await askReports(query, last ? `${last.pulled_at} ${last.id}` : '');
  if (older === 'away') return told;
  return { reports: [...told.reports, ...older.reports], more: older.more };
}
