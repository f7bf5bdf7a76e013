import { location, now } from '../app/store';
import { day, money } from '../i18n/figures';
import { sayAgo } from '../retention/ago';
import type { DeclinedService } from '../types';
import { t } from './words';

/** What the customer said no or not yet to, newest first. */
export function Declined({ services, zone }: { services: readonly DeclinedService[]; zone: string }) {
  const newest = [...services].sort((a, b) => b.declined_at.localeCompare(a.declined_at));
  return (
    <section class="card declined" aria-labelledby="declined-title">
      <div>
        <h2 id="declined-title">{t('declined', { count: newest.length })}</h2>
        <p>{t('declined_text')}</p>
      </div>
      <ul>
        {newest.map(it => (
          <li key={it.id}>
            <span>
              <b>{it.description}</b>
              <span class="label">{say(it, zone)}</span>
            </span>
            <b class="num">{money(it.amount, location.value?.currency)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}

function say(it: DeclinedService, zone: string): string {
  const facts = { date: day(it.declined_at, zone, now.value), age: sayAgo(it.declined_at, zone) };
  const said = t(it.state === 'declined' ? 'declined_on' : 'deferred_on', facts);
  if (!it.offer_again_on) return said;
  return `${said} · ${t('again_on', { date: day(`${it.offer_again_on}T12:00:00Z`, 'UTC', now.value) })}`;
}
