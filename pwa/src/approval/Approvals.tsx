import badgeCheck from 'lucide-static/icons/badge-check.svg?raw';
import { useEffect } from 'preact/hooks';
import { all, may, now, ready } from '../app/store';
import { money } from '../i18n/figures';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import type { Approval } from '../types';
import './approvals.css';
import { read, vehicleOf } from './content';
import { draftFor, recall } from './drafts';
import { waiting } from './state';
import { TellMe } from './TellMe';
import { age, t } from './words';

/** What waits for this person's word, the longest wait first; below it what was decided lately. */
export default function Approvals() {
  useEffect(() => {
    document.title = `${t('title')} · Lotwalk`;
  });
  if (!ready.value) return null;
  const open = waiting();
  const done = all('approval').filter(it => it.state === 'decided');
  done.sort((a, b) => String(b.decided_at).localeCompare(String(a.decided_at)));
  return (
    <section class="approvals">
      <h1>{open.length ? t('queue_waiting', { count: open.length }) : t('title')}</h1>
      {open.length === 0 && (
        <EmptyState icon={badgeCheck} title={t('queue_empty_title')} text={t('queue_empty_text')} />
      )}
      <ul>
        {open.map(it => (
          <Waiting key={it.id} approval={it} />
        ))}
      </ul>
      {may('decide_approval') && <TellMe />}
      {done.length > 0 && <h2>{t('queue_done')}</h2>}
      <ul>
        {done.slice(0, 20).map(it => (
          <Done key={it.id} approval={it} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ approval }: { approval: Approval }) {
  const content = read(approval.content);
  useEffect(() => recall(approval.sha256), [approval.sha256]);
  if (!content) return null;
  const begun = Object.keys(draftFor(approval.sha256)).length;
  const count = content.lines.length;
  const urgent = content.lines.some(line => line.priority === 'safety');
  return (
    <li>
      <a class={urgent ? 'approvals-entry urgent' : 'approvals-entry'} href={`/app/approvals/${approval.id}`}>
        <span>
          <b>{vehicleOf(content)}</b>
          <span class="label">
            {[
              content.vehicle.unit_number && t('unit', { unit: content.vehicle.unit_number }),
              content.number,
              content.location.name,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span class="label">
            {begun ? t('queue_begun', { done: begun, count }) : t('queue_lines', { count })}
            {approval.opened_at && ` · ${t('queue_waits', { age: age(approval.opened_at, now.value) })}`}
          </span>
          {urgent && <span class="flag red">{t('priority_safety')}</span>}
        </span>
        <b class="num">{money(approval.total, content.location.currency)}</b>
      </a>
    </li>
  );
}

function Done({ approval }: { approval: Approval }) {
  const content = read(approval.content);
  if (!content) return null;
  return (
    <li>
      <a class="approvals-entry" href={`/app/approvals/${approval.id}`}>
        <span>
          <b>{vehicleOf(content)}</b>
          <span class="label">{[content.number, content.location.name].filter(Boolean).join(' · ')}</span>
        </span>
        <Icon source={badgeCheck} />
      </a>
    </li>
  );
}
