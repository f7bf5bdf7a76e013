import { useState } from 'preact/hooks';
import { all, capture, device, may, newId, now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { toast } from '../parts/Toasts';
import type { RepairOrder } from '../types';
import { DueField } from './DueField';
import { commandOf, type Draft, draftOf, type Fault, faults, moved, newestFirst } from './draft';
import { ListField } from './ListField';
import { entriesOf } from './lists';
import { NoteField } from './NoteField';
import { ShareTracker } from './ShareTracker';
import { t } from './words';

/** Repair stage, job status, due out, reason and note. The reason is there exactly when the due out moves. */
export function UpdateForm({ order }: { order: RepairOrder }) {
  const location = one('location', order.location);
  const zone = location?.time_zone ?? 'UTC';
  const [draft, setDraft] = useState<Draft>(() => draftOf(order, zone));
  const [tried, setTried] = useState(false);
  const [last] = newestFirst(all('web_status').filter(it => it.repair_order === order.id));
  const [basedOn, setBasedOn] = useState(last?.id ?? null);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const found = faults(draft, order.due_out, zone, now.value.toISOString());
  const wrong = (field: keyof Draft) => (tried && found[field] ? sayFault(found[field]) : null);
  const list = (name: 'stage' | 'job_status', label: string) => (
    <ListField
      label={label}
      entries={entriesOf(order.location, name)}
      value={draft[name]}
      wrong={wrong(name)}
      onChoose={value => set({ [name]: value })}
    />
  );
  const submit = async () => {
    setTried(true);
    if (Object.keys(found).length > 0) return;
    const id = newId();
    if (!(await capture([{ id, ...commandOf(draft, order, zone, basedOn) }]))) return;
    toast(t('updated'));
    setBasedOn(id);
    setTried(false);
    set({ reason: '', note: '' });
  };
  const mine = last?.by_person === device.value?.profile.person.id;
  if (last && last.id !== basedOn && !mine) return <Overtaken name={last.by_name} onStart={startAnew} />;
  return (
    <form
      class="status-fields"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void submit();
      }}
    >
      {list('stage', t('stage'))}
      {list('job_status', t('job_status'))}
      <DueField
        draft={draft}
        before={order.due_out}
        zone={zone}
        place={location?.name ?? ''}
        wrong={tried || found.due === 'due_gap' ? sayFault(found.due) : null}
        onChange={set}
      />
      {moved(draft, order.due_out, zone) && (
        <ListField
          label={t(order.due_out ? 'reason' : 'reason_first')}
          entries={entriesOf(order.location, 'reason')}
          value={draft.reason}
          optional={!order.due_out}
          wrong={wrong('reason')}
          onChoose={reason => set({ reason })}
        />
      )}
      <NoteField note={draft.note} onChange={note => set({ note })} />
      <div class="status-foot">
        <Button kind="go" capture type="submit">
          {t('update')}
        </Button>
        <p class="label">
          <Tells order={order} stage={draft.stage} />
          <br />
          {t('arrived', { at: moment(order.arrived_at, zone, now.value) })}
        </p>
      </div>
      {may('share_tracker') && <ShareTracker order={order.id} />}
    </form>
  );

  function startAnew(): void {
    setBasedOn(last?.id ?? null);
    setDraft({ ...draftOf(order, zone), note: draft.note });
  }
}

/** Somebody else said something in the meantime: theirs is read before one's own goes out. The note is kept. */
function Overtaken({ name, onStart }: { name: string; onStart: () => void }) {
  return (
    <div class="status-overtaken" role="alert">
      <p>{t('overtaken', { name })}</p>
      <Button kind="primary" capture onClick={onStart}>
        {t('start_from_it')}
      </Button>
    </div>
  );
}

/** A note that is too long says so itself, with how much. */
function sayFault(fault: Fault | undefined): string | null {
  return !fault || fault === 'note_long' ? null : t(fault);
}

/** Who is going to hear of it, as far as this tablet knows. */
function Tells({ order, stage }: { order: RepairOrder; stage: string }) {
  const entry = entriesOf(order.location, 'stage').find(it => it.key === stage);
  if (entry?.noisy === false) return <>{t('silent')}</>;
  const client = one('client', order.client);
  const contact = one('contact', String(order.contact ?? ''));
  const name = client?.kind === 'retail' ? client.name : contact?.name;
  return <>{name ? t('tells', { names: name }) : t('tells_nobody')}</>;
}
