import { isPublished, vehicleName } from '../app/names';
import { type PageState, pages, writeUp } from '../app/pages';
import { navigate } from '../app/router';
import { capture, isPending, may, now, one } from '../app/store';
import { sayAge } from '../app/unsent';
import { distance, moment } from '../i18n/figures';
import { Plate } from '../parts/Plate';
import { RoNumber } from '../parts/RoNumber';
import type { RepairOrder } from '../types';
import { listed } from '../web_status/lists';
import type { Entry } from './entries';
import { t } from './words';

export function QueueRow({ entry }: { entry: Entry }) {
  return (
    <li class={entry.late ? 'queue-row late' : 'queue-row'}>
      <div class="queue-plate">
        {entry.vehicle && <Plate plate={entry.vehicle.plate} unit={entry.vehicle.unit_number} />}
      </div>
      <div class="queue-vehicle">
        <Title entry={entry} />
        <small>{vehicleFacts(entry)}</small>
      </div>
      <div class="queue-client">
        <b>{entry.client?.name}</b>
        <small>
          {entry.order ? <RoNumber number={entry.order.number} published={isPublished(entry.order)} /> : ''}
        </small>
      </div>
      <Progress entry={entry} />
      <Due entry={entry} />
    </li>
  );
}

/** The whole row is the link's target; the link itself is the vehicle's name, which says where it goes. */
function Title({ entry }: { entry: Entry }) {
  const name = entry.vehicle ? vehicleName(entry.vehicle) : '';
  const page = pages.find(it => !it.work || may(it.work));
  if (!page || (!entry.order && !may('open_repair_order'))) return <b>{name}</b>;
  const href = page.href(entry.id);
  return (
    <a class="queue-link" href={href} onClick={event => void openFirst(event, entry, href)}>
      {name}
    </a>
  );
}

/** Selecting an arrival makes its repair order, offline too. */
async function openFirst(event: MouseEvent, entry: Entry, href: string): Promise<void> {
  if (entry.order || !entry.visit) return;
  event.preventDefault();
  const opened = await capture([{ type: 'open_repair_order', service_request: entry.visit.id }]);
  if (opened) navigate(href);
}

function vehicleFacts(entry: Entry): string {
  const { vehicle, order, arrived } = entry;
  const { time_zone, distance_unit } = placeOf(entry);
  const odometer = order?.odometer ?? vehicle?.odometer;
  const facts = [
    vehicle?.plate && vehicle.unit_number && t('unit', { unit: vehicle.unit_number }),
    odometer != null && distance(odometer, distance_unit),
    arrived && t('arrived', { at: moment(arrived, time_zone, now.value) }),
  ];
  return facts.filter(Boolean).join(' · ');
}

/** Its own location's clock and units: a field manager's queue holds several. */
function placeOf({ order, visit }: Entry) {
  return one('location', order?.location ?? visit?.location) ?? { time_zone: 'UTC', distance_unit: 'mi' };
}

function Progress({ entry }: { entry: Entry }) {
  const { order } = entry;
  const states = order ? writeUp.map(page => page.state(order)) : [];
  const done = states.filter(state => state.kind === 'done').length;
  return (
    <div class="queue-progress">
      {states.length > 0 && (
        <div class="pages" role="img" aria-label={t('progress', { done, count: states.length })}>
          {states.map((state, i) => (
            <i key={writeUp[i]?.key} class={state.kind} />
          ))}
        </div>
      )}
      <small>{sayNext(entry, states)}</small>
    </div>
  );
}

function sayNext({ order, approval, person }: Entry, states: PageState[]): string {
  if (!order) return t('not_opened');
  const who = person?.name.split(' ')[0] ?? t('nobody_yet');
  if (approval?.kind === 'open') return t('waits_for_approval', { age: waited(approval.since) });
  return [nextPage(states) ?? sayStage(order), who].filter(Boolean).join(' · ');
}

function nextPage(states: PageState[]): string | null {
  const page = writeUp[states.findIndex(state => state.kind === 'todo')];
  return page ? t('next', { page: page.label() }) : null;
}

/** Once nothing is left to write up, where the customer was told that it is. */
function sayStage(order: RepairOrder): string {
  return order.stage ? listed(order.location, 'stage', order.stage) : t('all_done');
}

function waited(since: string): string {
  return sayAge(Math.max(0, Math.floor((now.value.getTime() - Date.parse(since)) / 60_000)));
}

function Due({ entry }: { entry: Entry }) {
  const due = entry.order?.due_out;
  return (
    <div class="queue-due">
      <b class="num">{due ? moment(due, placeOf(entry).time_zone, now.value) : '–'}</b>
      <Flag entry={entry} />
    </div>
  );
}

function Flag({ entry }: { entry: Entry }) {
  const { late, approval, id } = entry;
  if (late) return <span class="flag red">{t('late')}</span>;
  if (approval?.kind === 'open') return <span class="flag yellow">{t('approval')}</span>;
  if (approval)
    return (
      <span class="flag green">{t('decided', { approved: approval.approved, count: approval.count })}</span>
    );
  if (isPending('repair_order', id)) return <span class="flag yellow">{t('waiting_here')}</span>;
  return <JobStatus order={entry.order} />;
}

/** As the customer was told it; one that nobody has to act on is said without a colour. */
function JobStatus({ order }: { order: RepairOrder | undefined }) {
  if (!order?.job_status) return null;
  const said = listed(order.location, 'job_status', order.job_status).toLocaleLowerCase();
  return CALM.includes(order.job_status) ? <small>{said}</small> : <span class="flag yellow">{said}</span>;
}

const CALM: readonly string[] = ['on_schedule', 'ahead', 'completed'];
