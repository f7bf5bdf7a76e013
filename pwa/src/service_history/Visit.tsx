import { location, now, one } from '../app/store';
import { day, distance, money } from '../i18n/figures';
import type { PastVisit } from '../types';
import { t } from './words';

interface Props {
  visit: PastVisit;
  /** Of the order that is written: visits of somebody else are marked. */
  client: string;
  zone: string;
}

/** One visit: when, where, at how many miles, and what was done. */
export function Visit({ visit, client, zone }: Props) {
  const at =
    visit.date.length === 10
      ? day(`${visit.date}T12:00:00Z`, 'UTC', now.value)
      : day(visit.date, zone, now.value);
  const unit = location.value?.distance_unit ?? 'mi';
  const isOther = visit.client !== null && visit.client !== client;
  const facts = [
    visit.odometer !== null && distance(visit.odometer, unit),
    visit.number,
    placeOf(visit),
    isOther && t('other_client'),
  ];
  return (
    <li class="past-visit">
      <div>
        <time dateTime={visit.date}>{at}</time>
        <span class="label">{facts.filter(Boolean).join(' · ')}</span>
      </div>
      {visit.services.length === 0 ? (
        <p class="quiet">{t('no_services')}</p>
      ) : (
        <ul>
          {visit.services.map((it, i) => (
            <li key={i}>
              <span>{it.description}</span>
              {it.amount !== null && <span class="num">{money(it.amount, location.value?.currency)}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function placeOf({ source, location: place }: PastVisit): string {
  if (source !== 'here') return t(source === 'dms' ? 'from_dms' : 'from_oem');
  return one('location', place)?.name ?? t('here');
}
