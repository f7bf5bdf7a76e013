import { useState } from 'preact/hooks';
import type { Owner } from '../api/types';
import { capture, newId } from '../app/store';
import { toast } from '../parts/Toasts';
import type { CommandBody } from '../sync';
import type { Client, OwnerRecord, RepairOrder } from '../types';
import { Confirm } from './Confirm';
import { type Choice, creating, moving, type Numbers, numbersOf } from './changing';
import { type Draft, draftFrom, emptyDraft } from './draft';
import { NewClient } from './NewClient';
import { Search } from './Search';
import { clientWithNumber } from './search';
import { t } from './words';

interface Props {
  order: RepairOrder;
  /** How the customer is settled by it. */
  choice: Choice;
  /** The record that is taken, where one is. */
  record?: OwnerRecord;
  note?: string;
  begin?: 'search' | 'create' | Client;
  onDone: () => void;
  onBack?: () => void;
}

interface Target {
  id: string;
  name: string;
  /** Makes it, where it is new. */
  made?: CommandBody;
}

/** Search or create, then confirm what goes to whom; all of it is captured at once, at the end. */
export function ChangeCustomer({
  order,
  choice,
  record,
  note,
  begin = 'search',
  onDone,
  onBack = onDone,
}: Props) {
  const [target, setTarget] = useState<Target | null>(typeof begin === 'object' ? begin : null);
  const [creatingNow, setCreating] = useState(begin === 'create');
  const [draft, setDraft] = useState<Draft>(record ? draftFrom(record) : emptyDraft('retail'));
  const [numbers, setNumbers] = useState<Numbers>(record ? numbersOf(record) : {});
  const move = async (to: Target, vehicle: boolean) => {
    const settled = to.made && choice === 'found' ? 'created' : choice;
    const commands = moving(order, to.id, vehicle, settled, record);
    if (!(await capture(to.made ? [to.made, ...commands] : commands))) return;
    toast(t('moved', { name: to.name }));
    onDone();
  };
  const create = (said: Draft) => {
    const made = creating(newId(), order.location, said, numbers);
    const name =
      said.kind === 'wholesale' ? said.name : [said.first_name, said.last_name].filter(Boolean).join(' ');
    setTarget({ id: String(made.id), name: name.trim(), made });
  };
  /** Whom we have already is no new customer. */
  const take = async (owner: Owner) => {
    const known = await clientWithNumber(owner.number ?? '');
    if (known) return setTarget(known);
    beginWith(draftFrom({ ...owner, kind: owner.kind ?? 'retail' }), numbersOf({ source: 'dms', ...owner }));
  };
  const beginWith = (from: Draft, known: Numbers) => {
    setDraft(from);
    setNumbers(known);
    setCreating(true);
  };
  if (target)
    return (
      <Confirm
        order={order}
        name={target.name}
        owner={record !== undefined}
        {...(note ? { note } : {})}
        onMove={vehicle => void move(target, vehicle)}
        onBack={() => (typeof begin === 'object' ? onBack() : setTarget(null))}
      />
    );
  if (creatingNow)
    return (
      <NewClient
        draft={draft}
        {...sourceOf(numbers)}
        {...(note ? { note } : {})}
        onChange={setDraft}
        onMade={create}
        onBack={() => (begin === 'create' ? onBack() : setCreating(false))}
      />
    );
  return (
    <Search
      order={order}
      onChoose={found => (found.id === order.client ? void move(found, false) : setTarget(found))}
      onCreate={() => beginWith(emptyDraft('retail'), {})}
      onOwner={owner => void take(owner)}
      onBack={onBack}
    />
  );
}

function sourceOf({ dms_number, oem_number }: Numbers): { source?: 'dms' | 'oem' } {
  if (dms_number) return { source: 'dms' };
  return oem_number ? { source: 'oem' } : {};
}
