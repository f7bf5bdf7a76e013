import plus from 'lucide-static/icons/user-plus.svg?raw';
import { useState } from 'preact/hooks';
import type { Owner } from '../api/types';
import { all, may } from '../app/store';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Sheet } from '../parts/Sheet';
import type { RepairOrder } from '../types';
import { InDms } from './InDms';
import { type Found, merged, searchHeld } from './search';
import { asked } from './terms';
import { type Everywhere, useEverywhere } from './use_everywhere';
import { t } from './words';

interface Props {
  order: RepairOrder;
  onChoose: (found: Found) => void;
  /** A customer that only the DMS knows. */
  onOwner: (owner: Owner) => void;
  onCreate: () => void;
  onBack: () => void;
}

/** Those on the tablet at once, all others as soon as the server has said. */
export function Search({ order, onChoose, onOwner, onCreate, onBack }: Props) {
  const [query, setQuery] = useState('');
  const everywhere = useEverywhere(query);
  const held = searchHeld(query, all('client'), all('vehicle'));
  const found = merged(held, everywhere?.found ?? []);
  const begun = asked(query).length > 0;
  return (
    <Sheet title={t('search_title')} onClose={onBack} foot={<Foot onBack={onBack} onCreate={onCreate} />}>
      <Field label={t('search_label')}>
        {tied => (
          <input
            {...tied}
            type="search"
            maxLength={100}
            autoComplete="off"
            value={query}
            onInput={event => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="label" role="status">
        {begun ? sayState(everywhere, found.length) : t('search_begin')}
      </p>
      <ul class="customer-found">
        {found.map(it => (
          <FoundLine key={it.id} found={it} current={it.id === order.client} onChoose={onChoose} />
        ))}
      </ul>
      {begun && may('create_client') && <InDms key={query} query={query} onOwner={onOwner} />}
    </Sheet>
  );
}

function Foot({ onBack, onCreate }: { onBack: () => void; onCreate: () => void }) {
  return (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      {may('create_client') && (
        <Button icon={plus} onClick={onCreate}>
          {t('create')}
        </Button>
      )}
    </>
  );
}

function sayState(everywhere: Everywhere, count: number): string {
  if (!everywhere) return t('searching');
  const none = count === 0 ? t('search_none') : '';
  return [everywhere.offline && t('search_offline'), none].filter(Boolean).join(' ');
}

function FoundLine(props: { found: Found; current: boolean; onChoose: (found: Found) => void }) {
  const { found, current, onChoose } = props;
  const where = [found.street, found.city].filter(Boolean).join(', ');
  const said = [where, found.phone, found.email].filter(Boolean).join(' · ');
  return (
    <li>
      <button type="button" onClick={() => onChoose(found)}>
        <b>
          {found.name}
          {current && <span class="label"> · {t('current')}</span>}
        </b>
        <span class="label">{said}</span>
        {found.vehicles.length > 0 && <span class="label">{found.vehicles.join('; ')}</span>}
      </button>
    </li>
  );
}
