import store from 'lucide-static/icons/store.svg?raw';
import { useEffect } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import { location, ready } from '../app/store';
import { Icon } from '../parts/Icon';
import type { Location as Place } from '../types';
import { Systems } from './Systems';
import './location.css';
import { weekOf } from './week';
import { t } from './words';

/** Where one works: what it is, when it is open, and how the systems beside Lotwalk stand. */
export default function Location() {
  const place = location.value;
  useEffect(() => {
    if (place) document.title = `${place.name} · Lotwalk`;
  });
  if (!place) return ready.value ? <NotFound /> : null;
  return (
    <section class="location">
      <h1>
        <Icon source={store} /> {t('title', { name: place.name })}
      </h1>
      <div class="location-facts">
        <Address place={place} />
        <Hours place={place} />
      </div>
      <Systems location={place.id} zone={place.time_zone} />
    </section>
  );
}

function Address({ place }: { place: Place }) {
  return (
    <section>
      <h2>{t('address')}</h2>
      <address>
        {place.street && <span>{place.street}</span>}
        <span>
          {[place.city, [place.region, place.postal_code].filter(Boolean).join(' ')]
            .filter(Boolean)
            .join(', ')}
        </span>
        {place.phone && (
          <a class="num" href={`tel:${place.phone.replace(/[^\d+]/g, '')}`}>
            {place.phone}
          </a>
        )}
      </address>
    </section>
  );
}

function Hours({ place }: { place: Place }) {
  const week = weekOf(place.opening_hours ?? {});
  const known = week.some(line => line.span);
  return (
    <section>
      <h2>{t('hours')}</h2>
      {known ? (
        <dl class="num">
          {week.map(line => (
            <div key={line.label}>
              <dt>{line.label}</dt>
              <dd>{line.span ? line.span.join(' – ') : t('closed')}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="quiet">{t('always')}</p>
      )}
      <p class="quiet">{t('zone', { zone: place.time_zone.replaceAll('_', ' ') })}</p>
    </section>
  );
}
