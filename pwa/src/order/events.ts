import { all, isPending, one } from '../app/store';
import { read } from '../approval/content';
import { totalOf } from '../approval/state';
import { t as approvals } from '../approval/words';
import { languageTag } from '../i18n';
import { money } from '../i18n/figures';
import { say } from '../inspection/words';
import type {
  Approval,
  Concern,
  Decision,
  Inspection,
  RepairOrder,
  Service,
  VehicleDocument,
  WebStatus,
} from '../types';
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
    ...ofBooking(order),
    ...ofArrival(order),
    ...ofCustomer(order),
    ...ofWalkaround(order),
    ...ofVehicle(order),
    ...own(all('concern')).flatMap(ofConcern),
    ...own(all('service')).flatMap(it => ofService(it, order)),
    ...own(all('inspection')).flatMap(ofInspection),
    ...own(all('approval')).flatMap(ofApproval),
    ...own(all('web_status')).flatMap(it => ofStatus(it, order)),
    ...ofAssignment(order),
    ...ofSignature(order),
    ...all('vehicle_document').flatMap(it => ofDocument(it, order)),
    ...event('exported', order.exported_at, t('event_exported', { number: order.dms_number ?? '' })),
  ];
  return events.sort((a, b) => b.at.localeCompare(a.at) || b.key.localeCompare(a.key));
}

function event(key: string, at: unknown, text: string, pending = false, more: unknown[] = []): Event[] {
  const said = more.filter(it => typeof it === 'string' && it !== '') as string[];
  return typeof at === 'string' ? [{ key, at, text, more: said, pending }] : [];
}

function ofBooking(order: RepairOrder): Event[] {
  const visit = one('service_request', order.service_request);
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  if (!visit?.scheduled_at) return [];
  return event('booked', visit.created_at, t('event_booked', { at: sayDue(visit.scheduled_at, zone) }));
}

/** What was pulled from the OEM for this order. */
function ofDocument(it: VehicleDocument, order: RepairOrder): Event[] {
  if (it.repair_order !== order.id) return [];
  return event(it.id, it.pulled_at, t('event_document', { by: it.pulled_by_name, title: it.title }));
}

function ofArrival(order: RepairOrder): Event[] {
  const { number } = order;
  const opened = number ? t('event_opened_number', { number }) : t('event_opened');
  return [
    ...event('arrived', order.arrived_at, t('event_arrived')),
    ...event('opened', order.opened_at, opened, number === null),
  ];
}

/** As it is now: who assigned it last, and to whom. */
function ofAssignment(order: RepairOrder): Event[] {
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const by = one('person', order.assigned_by)?.name ?? t('event_somebody');
  const advisor = one('person', order.advisor)?.name;
  const technician = one('person', order.technician)?.name;
  return event(
    'assigned',
    order.assigned_at,
    t('event_assigned', { by }),
    isPending('repair_order', order.id),
    [
      advisor && t('event_advisor', { name: advisor }),
      technician && t('event_technician', { name: technician }),
      order.first_due_out && t('event_promised', { due: sayDue(order.first_due_out, zone) }),
    ],
  );
}

function ofSignature(order: RepairOrder): Event[] {
  const by = one('person', order.finalized_by)?.name ?? t('event_somebody');
  const { signature } = order;
  const waiting = isPending('repair_order', order.id);
  const text = t('event_finalized', { name: signature?.name ?? '', by });
  return event('finalized', order.finalized_at, text, waiting, [
    signature && !signature.matches && t('event_changed_meanwhile'),
  ]);
}

/** What was done to the vehicle's data during this visit, and that its plans and history were looked at. */
function ofVehicle(order: RepairOrder): Event[] {
  const vehicle = one('vehicle', order.vehicle);
  const changed = (vehicle?.changed_at ?? '') >= order.opened_at ? vehicle?.changed_at : null;
  return [
    ...event(
      'vehicle_changed',
      changed,
      t('event_vehicle_changed', { by: vehicle?.changed_by || t('event_somebody') }),
      isPending('vehicle', order.vehicle),
    ),
    ...event('plans_seen', order.plans_seen_at, t('event_plans_seen')),
    ...event('history_seen', order.history_seen_at, t('event_history_seen')),
  ];
}

/** How the customer was settled, and what was gone through with them at this visit. */
function ofCustomer(order: RepairOrder): Event[] {
  const client = one('client', order.client);
  const [choice, reviewed] = [order.owner_choice, client?.preferences_reviewed_at];
  const settled = choice && CHOICES.includes(choice) ? (`event_owner_${choice as 'dms'}` as const) : null;
  const pending = isPending('repair_order', order.id);
  return [
    ...event(
      'owner',
      order.owner_chosen_at,
      settled ? t(settled, { name: client?.name ?? '' }) : '',
      pending,
    ),
    ...event('reviewed', reviewed && reviewed > order.arrived_at ? reviewed : null, t('event_preferences')),
  ];
}

const CHOICES: readonly string[] = ['dms', 'oem', 'created', 'found'];

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

function ofConcern(it: Concern): Event[] {
  const by = personName(it.recorded_by);
  return event(it.id, it.recorded_at, t('event_concern', { by }), isPending('concern', it.id), [it.text]);
}

/** What an approval brought is told by the approval. */
function ofService(it: Service, order: RepairOrder): Event[] {
  const amount = money(it.total, one('location', order.location)?.currency);
  const facts = { by: personName(it.added_by), name: it.description, amount };
  return event(it.id, it.added_at, t('event_service', facts), isPending('service', it.id));
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
