import { all, may, one } from '../app/store';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import type { Client, OwnerRecord, RepairOrder } from '../types';
import { ChangeCustomer } from './ChangeCustomer';
import { isOf, takenFrom } from './matching';
import { t } from './words';

interface Props {
  order: RepairOrder;
  record: OwnerRecord;
  onTake: () => void;
  onBack: () => void;
  onDone: () => void;
}

/** What taking a record changes is told first. A record of somebody else is no change of this customer: it leads to
 * the one that it is of, or to making them. */
export function Taking({ order, record, onTake, onBack, onDone }: Props) {
  const client = one('client', order.client);
  if (client && isOf(record, client))
    return <Changes client={client} record={record} onTake={onTake} onBack={onBack} />;
  const known = all('client').find(it => isOf(record, it));
  const note = noteOf(record, client, known);
  if (!known && record.kind === 'wholesale' && !may('create_wholesale_client'))
    return (
      <Sheet
        title={t(`taking_${record.source}`)}
        onClose={onBack}
        foot={<Button onClick={onBack}>{t('back')}</Button>}
      >
        <p>{note}</p>
        <p>{t('no_business')}</p>
      </Sheet>
    );
  return (
    <ChangeCustomer
      order={order}
      choice={record.source}
      record={record}
      note={note}
      begin={known ?? 'create'}
      onDone={onDone}
      onBack={onBack}
    />
  );
}

function noteOf(record: OwnerRecord, client: Client | undefined, known: Client | undefined): string {
  const name = client?.name ?? '';
  if (known) return t('other_held', { name: known.name });
  return t(client?.kind === record.kind ? 'other_person' : 'other_kind', { name });
}

interface ChangesProps {
  client: Client;
  record: OwnerRecord;
  onTake: () => void;
  onBack: () => void;
}

const SAID = [
  'name',
  'street',
  'city',
  'region',
  'postal_code',
  'email',
  'phone',
  'mobile',
  'work_phone',
  'dms_number',
] as const;

function Changes({ client, record, onTake, onBack }: ChangesProps) {
  const taken = takenFrom(record, client);
  const changed = SAID.filter(name => taken[name] !== undefined);
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="go" capture onClick={onTake}>
        {t('take_it')}
      </Button>
    </>
  );
  return (
    <Sheet title={t(`taking_${record.source}`)} onClose={onBack} foot={foot}>
      <p>{t(changed.length > 0 ? 'taking_text' : 'taking_nothing')}</p>
      <dl class="mismatch-changes">
        {changed.map(name => (
          <div key={name}>
            <dt class="label">{t(name)}</dt>
            <dd>
              <b>{taken[name]}</b>
              {client[name] && <span class="label">{t('was', { value: client[name] ?? '' })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
