import check from 'lucide-static/icons/check.svg?raw';
import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import { all, isPending, now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import type { Contact, Notice, RepairOrder, WebStatus } from '../types';
import { newestFirst } from './draft';
import { listed } from './lists';
import { en, t } from './words';
import { daysBetween, sayDue } from './zone';

/** Every status with the due out of that time, newest first, and what became of its messages. */
export function Told({ order }: { order: RepairOrder }) {
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const statuses = newestFirst(all('web_status').filter(it => it.repair_order === order.id));
  if (statuses.length === 0) {
    return (
      <section class="status-told">
        <EmptyState icon={megaphone} title={t('empty_title')} text={t('empty_text')} />
      </section>
    );
  }
  return (
    <section class="status-told" aria-label={t('history')}>
      <h2>{t('history')}</h2>
      <p class="status-heads label" aria-hidden="true">
        <span>{t('due_out')}</span>
        <span>{t('head_stage')}</span>
        <span>{t('head_note')}</span>
        <span>{t('head_reached')}</span>
      </p>
      <ol>
        {statuses.map(it => (
          <Line key={it.id} status={it} location={order.location} zone={zone} />
        ))}
      </ol>
    </section>
  );
}

function Line({ status, location, zone }: { status: WebStatus; location: string; zone: string }) {
  return (
    <li>
      <Due status={status} location={location} zone={zone} />
      <div class="status-stage">
        <b>{listed(location, 'stage', status.stage)}</b>
        <span class="label">{listed(location, 'job_status', status.job_status)}</span>
      </div>
      <p class={status.note ? 'status-said' : 'status-said label'}>{status.note || t('no_note')}</p>
      <div class="status-reached">
        <Reached status={status} zone={zone} />
        <span class="label num">{t('by', { name: status.by_name, at: sayDue(status.at, zone) })}</span>
      </div>
    </li>
  );
}

/** As it was promised then; where it moved, from what and why. */
function Due({ status, location, zone }: { status: WebStatus; location: string; zone: string }) {
  const { due_out, due_out_before, reason } = status;
  const moved = due_out_before !== null && due_out_before !== due_out;
  return (
    <div class={moved ? 'status-due moved' : 'status-due'}>
      <b class="num">{due_out ? sayDue(due_out, zone) : t('no_due')}</b>
      {due_out && <span class="label">{sayDaysLeft(status.at, due_out, zone)}</span>}
      {moved && (
        <span class="status-before num">
          {t('instead_of')} <s>{sayDue(due_out_before, zone)}</s>
        </span>
      )}
      {reason && (
        <span class="status-why">{t('because', { reason: listed(location, 'reason', reason) })}</span>
      )}
    </div>
  );
}

function sayDaysLeft(at: string, due: string, zone: string): string {
  const days = daysBetween(at, due, zone);
  if (days === 0) return t('due_same_day');
  return days > 0 ? t('days_left', { count: days }) : t('days_over', { count: -days });
}

/** How it reached the customer; notices are for staff, so a client's people see none. */
function Reached({ status, zone }: { status: WebStatus; zone: string }) {
  const notices = all('notice').filter(it => it.subject_kind === 'web_status' && it.subject === status.id);
  if (isPending('web_status', status.id)) return <span class="fate waiting">{t('waiting_here')}</span>;
  return (
    <>
      {notices.map(it => (
        <span key={it.id} class={`fate ${it.fate}`}>
          {(it.fate === 'shown' || it.fate === 'opened') && <Icon source={check} />}
          {sayFate(it, zone)}
        </span>
      ))}
    </>
  );
}

export function sayFate(notice: Notice, zone: string): string {
  const at = moment(notice.fate_at, zone, now.value);
  const fate = t(fateKey(notice), { at, why: sayWhy(notice.fate_reason) });
  const name = contactOf(notice)?.name;
  return name ? t('to', { fate, name }) : fate;
}

/** An e-mail is sent or not; only a device says that it has shown or opened something. */
function fateKey({ channel, fate }: Notice) {
  const isMail = channel === 'email' && (fate === 'waiting' || fate === 'sent' || fate === 'failed');
  return isMail ? (`mail_${fate}` as const) : (`fate_${fate}` as const);
}

function contactOf({ contact, person }: Notice): Contact | undefined {
  return all('contact').find(it => it.id === contact || (it.person !== null && it.person === person));
}

export function sayWhy(reason: string): string {
  const key = `why_${reason}`;
  return key in en ? t(key as keyof typeof en) : t('why_other', { key: reason });
}
