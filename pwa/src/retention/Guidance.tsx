import { all, now, one } from '../app/store';
import { languageTag } from '../i18n';
import { day } from '../i18n/figures';
import { Sheet } from '../parts/Sheet';
import type { MenuItem, RepairOrder } from '../types';
import { missedServices, type Standing } from './facts';
import { GRACE } from './vitals';
import { t } from './words';

interface Props {
  order: RepairOrder;
  standing: Standing;
  onClose: () => void;
}

/** What to say to the customer, and how the vital was counted. */
export function Guidance({ order, standing, onClose }: Props) {
  const missed = standing.state === 'missed_visit' ? missedServices(order) : [];
  return (
    <Sheet title={t(standing.state)} onClose={onClose}>
      <section class="vital-part">
        <h3>{t('guidance')}</h3>
        <p class="vital-guidance">{textFor(order, standing)}</p>
        {missed.length > 0 && <Missed items={missed} />}
        {standing.state !== 'new' && (
          <a class="button" href={`/app/ro/${order.id}/service-history`}>
            {t('to_history')}
          </a>
        )}
      </section>
      <section class="vital-part">
        <h3>{t('arithmetic')}</h3>
        {standing.last === null ? (
          <p>{t(standing.state === 'new' ? 'never_came' : 'came_otherwise')}</p>
        ) : (
          <Arithmetic standing={standing} last={standing.last} />
        )}
      </section>
    </Sheet>
  );
}

/** The company's words, with the customer's name and the shop's in them. */
function textFor(order: RepairOrder, { state }: Standing): string {
  const written = all('vital_guidance').find(it => it.id === state);
  if (!written) return t('no_guidance');
  const text = languageTag.value === 'es' ? written.text_es : written.text_en;
  const client = one('client', order.client);
  const name = client?.kind === 'retail' ? client.first_name || client.name : client?.name;
  return text
    .replaceAll('{client}', name ?? '')
    .replaceAll('{shop}', one('location', order.location)?.name ?? '');
}

function Missed({ items }: { items: MenuItem[] }) {
  return (
    <>
      <h4>{t('missed_services')}</h4>
      <ul class="vital-missed">
        {items.map(it => (
          <li key={it.id}>{languageTag.value === 'es' ? it.description_es : it.description_en}</li>
        ))}
      </ul>
    </>
  );
}

function Arithmetic({ standing, last }: { standing: Standing; last: string }) {
  const { months, interval, missed, state } = standing;
  const since = months ?? 0;
  const left = Math.max(0, since - GRACE);
  const rows: [string, string][] = [
    [t('last_visit'), day(`${last}T12:00:00Z`, 'UTC', now.value)],
    [t('since'), t('months', { count: since })],
    [t('grace'), t('months', { count: left })],
    [t('interval'), t('months', { count: interval })],
    [t('missed'), t('division', { left, interval, missed })],
  ];
  return (
    <>
      <dl class="vital-sum">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="label">{t('scale')}</p>
      {state === 'lost' && missed < 4 && <p class="label">{t('lost_by_time')}</p>}
    </>
  );
}
