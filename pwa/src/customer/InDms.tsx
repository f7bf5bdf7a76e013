import { useState } from 'preact/hooks';
import type { Owner } from '../api/types';
import { all } from '../app/store';
import { Button } from '../parts/Button';
import { searchDms } from './search';
import { t } from './words';

type State = 'unasked' | 'asking' | 'away' | Owner[];

/** Customers that only the DMS knows: asked for by hand, since it may take its time. */
export function InDms({ query, onOwner }: { query: string; onOwner: (owner: Owner) => void }) {
  const [state, setState] = useState<State>('unasked');
  const known = new Set(all('client').map(it => it.dms_number));
  const ask = async () => {
    setState('asking');
    setState((await searchDms(query)) ?? 'away');
  };
  if (state === 'unasked') return <Button onClick={() => void ask()}>{t('search_dms')}</Button>;
  return (
    <>
      <p class="label" role="status">
        {sayState(state)}
      </p>
      <ul class="customer-found">
        {(Array.isArray(state) ? state : [])
          .filter(it => it.number && !known.has(it.number))
          .map(it => (
            <li key={it.number}>
              <button type="button" onClick={() => onOwner(it)}>
                <b>{nameOf(it)}</b>
                <span class="label">
                  {[it.street, it.city, it.phone, it.email].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

function nameOf(owner: Owner): string {
  return owner.name || [owner.first_name, owner.last_name].filter(Boolean).join(' ');
}

function sayState(state: State): string {
  if (state === 'asking') return t('dms_asking');
  if (state === 'away') return t('dms_away');
  return state.length === 0 ? t('dms_none') : t('dms_found');
}
