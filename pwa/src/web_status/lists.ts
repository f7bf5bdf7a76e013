import { all } from '../app/store';
import { languageTag } from '../i18n';
import type { ListEntry } from '../types';

export function entriesOf(location: string, list: ListEntry['list']): ListEntry[] {
  const own = all('list_entry').filter(it => it.location === location && it.list === list);
  return own.sort((a, b) => a.position - b.position);
}

/** How the shop calls it; a client's people hear the customer's wording. The key where the entry is gone. */
export function listed(location: string, list: ListEntry['list'], key: string | null): string {
  const entry = entriesOf(location, list).find(it => it.key === key);
  return entry ? wordOf(entry) : (key ?? '').replaceAll('_', ' ');
}

export function wordOf(entry: ListEntry): string {
  return entry.internal ?? (languageTag.value === 'es' ? entry.customer_es : entry.customer_en);
}
