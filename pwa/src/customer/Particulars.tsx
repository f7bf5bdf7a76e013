import { useState } from 'preact/hooks';
import { capture, may } from '../app/store';
import { Button } from '../parts/Button';
import { showFirstFault } from '../parts/faults';
import { useKeptFocus } from '../parts/focus';
import { toast } from '../parts/Toasts';
import type { Client } from '../types';
import { ClientFields } from './ClientFields';
import { changesIn, type Draft, draftOf, faultsIn, TEXTS } from './draft';
import { Shown } from './Shown';
import { Terms } from './Terms';
import { t } from './words';

/** Name, address and ways to reach; Edit gives way to Save and Cancel in its place. */
export function Particulars({ client }: { client: Client }) {
  const [begun, setBegun] = useState<Draft | null>(null);
  const place = useKeptFocus<HTMLElement>(begun !== null);
  return (
    <section class="card customer-card" aria-label={t('contact_and_address')} tabIndex={-1} ref={place}>
      {begun ? (
        <Editing client={client} begun={begun} onDone={() => setBegun(null)} />
      ) : (
        <Reading client={client} onEdit={() => setBegun(draftOf(client))} />
      )}
      {client.kind === 'wholesale' && !begun && <Terms client={client} />}
    </section>
  );
}

/** What is missing is told here too, and leads to Edit. */
function Reading({ client, onEdit }: { client: Client; onEdit: () => void }) {
  return (
    <>
      <div class="customer-head">
        <h2>{t('contact_and_address')}</h2>
        {may('change_client') && (
          <span data-need={[...TEXTS, 'preferred_contact'].join(' ')}>
            <Button onClick={onEdit}>{t('edit')}</Button>
          </span>
        )}
      </div>
      <Shown client={client} />
    </>
  );
}

interface EditingProps {
  client: Client;
  begun: Draft;
  onDone: () => void;
}

function Editing({ client, begun, onDone }: EditingProps) {
  const [draft, setDraft] = useState(begun);
  const [tried, setTried] = useState(false);
  const faults = faultsIn(draft, client);
  const save = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return showFirstFault();
    const changes = changesIn(draft, begun);
    if (Object.keys(changes).length === 0) return onDone();
    if (await capture([{ type: 'change_client', client: client.id, ...changes }])) {
      toast(t('saved'));
      onDone();
    }
  };
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="customer-head">
        <h2>{t('contact_and_address')}</h2>
        <span class="customer-actions">
          <Button onClick={onDone}>{t('cancel')}</Button>
          <Button kind="go" type="submit">
            {t('save')}
          </Button>
        </span>
      </div>
      <ClientFields
        draft={draft}
        faults={tried ? faults : {}}
        onChange={change => setDraft({ ...draft, ...change })}
      />
    </form>
  );
}
