import calendar from 'lucide-static/icons/calendar-days.svg?raw';
import carFront from 'lucide-static/icons/car-front.svg?raw';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { all, contact, device, now, one } from '../app/store';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { repairOrderOf } from '../sync';
import { type Entry, inProgress } from './entries';
import './queue.css';
import { QueueRow } from './QueueRow';
import { t } from './words';

/** The In Progress queue: everybody's home. */
export default function Queue() {
  const list = useRef<HTMLUListElement>(null);
  const entries = readEntries();
  useLayoutEffect(() => moveByKeys(list), []);
  useEffect(() => {
    document.title = `${t('title')} · Lotwalk`;
  });
  return (
    <div class="queue">
      <header class="queue-head">
        <h1>{t('title')}</h1>
        {device.value?.cursor && <Figures entries={entries} />}
        {device.value?.profile.person.kind === 'staff' && (
          <a class="button" href="/app/appointments">
            <Icon source={calendar} />
            {t('appointments')}
          </a>
        )}
      </header>
      {entries.length === 0 && <Empty />}
      <ul class="queue-list" ref={list}>
        {entries.map(entry => (
          <QueueRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function readEntries(): Entry[] {
  const source = {
    visits: all('service_request'),
    orders: all('repair_order'),
    approvals: all('approval'),
    lines: all('approval_line'),
    vehicle: (id: string) => one('vehicle', id),
    client: (id: string) => one('client', id),
    person: (id: string | null) => one('person', id),
    orderOf: remembered,
  };
  return inProgress(source, now.value);
}

const orderIds = new Map<string, string>();

/** A hash for each of fifty rows at each render would be felt on a cheap tablet. */
function remembered(visit: string): string {
  const id = orderIds.get(visit) ?? repairOrderOf(visit);
  orderIds.set(visit, id);
  return id;
}

function Figures({ entries }: { entries: Entry[] }) {
  const late = entries.filter(entry => entry.late).length;
  const waiting = entries.filter(entry => entry.approval?.kind === 'open').length;
  const unopened = entries.filter(entry => !entry.order).length;
  return (
    <dl class="figures">
      <Figure count={entries.length} label={t('in_the_lot')} />
      <Figure count={unopened} label={t('to_write_up')} />
      <Figure count={waiting} label={t('wait_for_approval', { count: waiting })} />
      <Figure count={late} label={t('promises_late', { count: late })} bad={late > 0} />
    </dl>
  );
}

function Figure({ count, label, bad }: { count: number; label: string; bad?: boolean }) {
  return (
    <div class={bad ? 'figure bad' : 'figure'}>
      <dt class="label">{label}</dt>
      <dd class="num">{count}</dd>
    </div>
  );
}

function Empty() {
  if (device.value?.cursor)
    return <EmptyState icon={carFront} title={t('empty_title')} text={t('empty_text')} />;
  const text = contact.value.reached === false ? t('first_sync_offline') : t('first_sync');
  return <EmptyState icon={carFront} title={text} />;
}

/** j and k go down and up the list; Enter is the link's own. Never while something is typed. */
function moveByKeys(list: { current: HTMLUListElement | null }): () => void {
  const move = (event: KeyboardEvent) => {
    const by = { j: 1, k: -1 }[event.key];
    if (!by || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.queue-link') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
    rows[next]?.focus();
    event.preventDefault();
  };
  document.addEventListener('keydown', move);
  return () => document.removeEventListener('keydown', move);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
