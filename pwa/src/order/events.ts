import { all, isPending, one } from '../app/store';
import { read } from '../approval/content';
import { totalOf } from '../approval/state';
import { t as approvals } from '../approval/words';
import { languageTag } from '../i18n';
import { money } from '../i18n/figures';
import { say } from '../inspection/words';
import type { Approval, Decision, Inspection, RepairOrder, WebStatus } from '../types';
import { listed } from '../web_status/lists';
import { sayDue } from '../web_status/zone';
import { t } from './words';

/** One sentence that says who did what, and what else there is to know of it. */
export interface Event {
  key: string;
  at: string;
  text: string;
  more: string[];
  pending: boolean;
}

/** Photos that were there when it was sent: then sending it and opening it are one and the same. */
const AT_ONCE = 60_000;

/** What happened to a repair order, as far as this tablet's rows tell it, newest first. */
export function eventsOf(order: RepairOrder): Event[] {
  const own = <T extends { repair_order: string }>(rows: T[]) =>
    rows.filter(it => it.repair_order === order.id);
  const events = [
    ...ofArrival(order),
    ...ofWalkaround(order),
    ...own(all('inspection')).flatMap(ofInspection),
    ...own(all('approval')).flatMap(ofApproval),
    ...own(all('web_status')).flatMap(it => ofStatus(it, order)),
  ];
  return events.sort((a, b) => b.at.localeCompare(a.at) || b.key.localeCompare(a.key));
}

function event(key: string, at: unknown, text: string, pending = false, more: unknown[] = []): Event[] {
  const said = more.filter(it => typeof it === 'string' && it !== '') as string[];
  return typeof at === 'string' ? [{ key, at, text, more: said, pending }] : [];
}

function ofArrival(order: RepairOrder): Event[] {
  const { number } = order;
  const opened = number ? t('event_opened_number', { number }) : t('event_opened');
  return [
    ...event('arrived', order.arrived_at, t('event_arrived')),
    ...event('opened', order.opened_at, opened, number === null),
  ];
}

function ofWalkaround(order: RepairOrder): Event[] {
  const walkaround = one('walkaround', order.id);
  if (!walkaround) return [];
  const pending = isPending('walkaround', order.id);
  const name = walkaround.signature?.name ?? '';
  const count = all('damage').filter(it => it.repair_order === order.id).length;
  const damages = count > 0 && t('event_damages', { count });
  return [
    ...event('walkaround', walkaround.started_at, t('event_walkaround_started')),
    ...event('signed', walkaround.signed_at, t('event_walkaround_signed', { name }), pending, [damages]),
  ];
}

function ofInspection(it: Inspection): Event[] {
  const name = nameOf(it);
  const pending = isPending('inspection', it.id);
  const [started, sent] = [personName(it.started_by), personName(it.submitted_by)];
  return [
    ...event(`${it.id}1`, it.started_at, t('event_inspection_started', { name, by: started }), pending),
    ...event(`${it.id}2`, it.submitted_at, sayFinished(it, name, sent), pending),
  ];
}

function nameOf(it: Inspection): string {
  const template = one('inspection_template', it.template);
  const name = say({ en: template?.name_en ?? t('inspection'), es: template?.name_es ?? t('inspection') });
  return inSentence(name);
}

function sayFinished(it: Inspection, name: string, by: string): string {
  const offer = all('approval').find(known => known.inspection === it.id);
  const content = offer && read(offer.content);
  if (!content) return t('event_inspection_submitted', { name, by });
  const amount = money(content.total, content.location.currency);
  return t('event_offered', { name, by, amount, count: content.lines.length });
}

function ofApproval(it: Approval): Event[] {
  const decision = all('decision').find(known => known.approval === it.id);
  const waited = it.opened_at !== null && Date.parse(it.opened_at) - Date.parse(it.submitted_at) > AT_ONCE;
  return [
    ...(waited ? event(`${it.id}1`, it.opened_at, t('event_approval_opened')) : []),
    ...(decision ? ofDecision(it, decision) : []),
  ];
}

function ofDecision(it: Approval, decision: Decision): Event[] {
  const lines = all('approval_line').filter(line => line.approval === it.id);
  const { by_name: name, said_by } = decision;
  const method = said_by ? approvals(`method_${decision.method as 'phone'}`) : '';
  const approved = lines.filter(line => line.state === 'approved').length;
  const facts = { name, said_by, method, approved, count: lines.length };
  const text = t(said_by ? 'event_decided_for' : 'event_decided', facts);
  return event(`${it.id}2`, decision.at, text, isPending('approval', it.id), [sayAgreed(it)]);
}

function sayAgreed(it: Approval): string {
  const content = read(it.content);
  if (!content) return '';
  const { currency } = content.location;
  const agreed = money(totalOf(it.id, content), currency);
  return t('event_agreed', { agreed, amount: money(content.total, currency) });
}

function ofStatus(it: WebStatus, order: RepairOrder): Event[] {
  const stage = inSentence(listed(order.location, 'stage', it.stage));
  const job_status = inSentence(listed(order.location, 'job_status', it.job_status));
  const text = t('event_status', { stage, job_status, by: it.by_name });
  const note = it.note && t('event_note', { note: it.note });
  return event(it.id, it.at, text, isPending('web_status', it.id), [sayPromise(it, order), note]);
}

/** Only where it is new: what was promised before needs no saying again. */
function sayPromise(it: WebStatus, order: RepairOrder): string {
  if (it.due_out === it.due_out_before) return '';
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const due = it.due_out ? sayDue(it.due_out, zone) : t('event_no_due');
  const reason = it.reason
    ? t('event_reason', { reason: inSentence(listed(order.location, 'reason', it.reason)) })
    : '';
  if (!it.due_out_before) return [t('event_due', { due }), reason].filter(Boolean).join(' ');
  const moved = t('event_due_moved', { before: sayDue(it.due_out_before, zone), due });
  return [moved, reason].filter(Boolean).join(' ');
}

/** A name from a list inside a sentence; one that begins with an abbreviation stays as it is. */
function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toLocaleLowerCase(languageTag.value)
    ? first.toLocaleLowerCase(languageTag.value) + name.slice(first.length)
    : name;
}

function personName(id: string | null | undefined): string {
  return one('person', id)?.name ?? t('event_somebody');
}
