import { all, isPending, one } from '../app/store';
import { money } from '../i18n/figures';
import { say } from '../inspection/words';
import type { Approval, Inspection, RepairOrder, WebStatus } from '../types';
import { listed } from '../web_status/lists';
import { sayDue } from '../web_status/zone';
import { t } from './words';

export interface Event {
  key: string;
  at: string;
  text: string;
  more: string;
  by: string;
  pending: boolean;
}

type Said = Partial<Pick<Event, 'more' | 'by' | 'pending'>>;

/** What happened to a repair order, as far as this tablet's rows tell it, newest first. */
export function eventsOf(order: RepairOrder): Event[] {
  const events = [
    ...ofArrival(order),
    ...ofWalkaround(order),
    ...all('inspection')
      .filter(it => it.repair_order === order.id)
      .flatMap(ofInspection),
    ...all('approval')
      .filter(it => it.repair_order === order.id)
      .flatMap(ofApproval),
    ...all('web_status')
      .filter(it => it.repair_order === order.id)
      .map(it => ofStatus(it, order)),
  ];
  return events.sort((a, b) => b.at.localeCompare(a.at) || b.key.localeCompare(a.key));
}

function event(key: string, at: unknown, text: string, said: Said = {}): Event[] {
  return typeof at === 'string' ? [{ key, at, text, more: '', by: '', pending: false, ...said }] : [];
}

function ofArrival(order: RepairOrder): Event[] {
  return [
    ...event('arrived', order.arrived_at, t('event_arrived')),
    ...event('opened', order.opened_at, t('event_opened'), { pending: order.number === null }),
  ];
}

function ofWalkaround(order: RepairOrder): Event[] {
  const walkaround = one('walkaround', order.id);
  if (!walkaround) return [];
  const pending = isPending('walkaround', order.id);
  const signature = walkaround.signature as { name?: string } | null | undefined;
  return [
    ...event('walkaround', walkaround.started_at, t('event_walkaround_started')),
    ...event('signed', walkaround.signed_at, t('event_walkaround_signed', { name: signature?.name ?? '' }), {
      pending,
    }),
  ];
}

function ofInspection(it: Inspection): Event[] {
  const template = one('inspection_template', it.template);
  const name = say({ en: template?.name_en ?? t('inspection'), es: template?.name_es ?? t('inspection') });
  const [by, sentBy] = [personName(it.started_by), personName(it.submitted_by)];
  const pending = isPending('inspection', it.id);
  return [
    ...event(`${it.id}1`, it.started_at, t('event_inspection_started', { name }), { by, pending }),
    ...event(`${it.id}2`, it.submitted_at, t('event_inspection_submitted', { name }), {
      by: sentBy,
      pending,
    }),
  ];
}

function ofApproval(it: Approval): Event[] {
  const lines = all('approval_line').filter(line => line.approval === it.id);
  const order = one('repair_order', it.repair_order);
  const amount = money(it.total, one('location', order?.location)?.currency);
  const decision = all('decision').find(known => known.approval === it.id);
  const facts = {
    count: lines.length,
    amount,
    approved: lines.filter(line => line.state === 'approved').length,
  };
  const decided =
    decision &&
    t(decision.said_by ? 'event_decided_for' : 'event_decided', {
      ...facts,
      name: decision.by_name,
      said_by: decision.said_by,
    });
  return [
    ...event(`${it.id}1`, it.submitted_at, t('event_approval_submitted', facts)),
    ...event(`${it.id}2`, it.opened_at, t('event_approval_opened')),
    ...event(`${it.id}3`, decision?.at, decided ?? '', {
      by: decision?.said_by ? decision.by_name : '',
      pending: isPending('approval', it.id),
    }),
  ];
}

function ofStatus(it: WebStatus, order: RepairOrder): Event {
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const stage = listed(order.location, 'stage', it.stage);
  const job_status = listed(order.location, 'job_status', it.job_status);
  const due = it.due_out ? sayDue(it.due_out, zone) : '';
  const moved = it.due_out !== it.due_out_before && it.reason;
  const reason = listed(order.location, 'reason', it.reason);
  const said = moved ? t('event_due_moved', { due, reason }) : due && t('event_due', { due });
  const more = [said, it.note].filter(Boolean).join(' · ');
  const text = t('event_status', { stage, job_status });
  return { key: it.id, at: it.at, text, more, by: it.by_name, pending: isPending('web_status', it.id) };
}

function personName(id: string | null | undefined): string {
  return one('person', id)?.name ?? '';
}
