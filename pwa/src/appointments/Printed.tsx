import { one } from '../app/store';
import { t as way } from '../assign/words';
import { time } from '../i18n/figures';
import type { Location, Transportation } from '../types';
import './printed.css';
import type { Visit } from './rows';
import { sayDay, sayState, t } from './words';

/** The day on paper: only a printer shows it. */
export function Printed({ place, day, visits }: { place: Location; day: string; visits: Visit[] }) {
  const said = sayDay(day, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  return (
    <div class="printed-day" aria-hidden="true">
      <b class="printed-title">{t('printed', { day: said })}</b>
      <p>{place.name}</p>
      <table>
        <thead>
          <tr>
            {[t('when'), t('vehicle'), t('customer'), t('concern'), t('advisor'), t('transportation')].map(
              it => (
                <th key={it}>{it}</th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {visits.map(it => (
            <tr key={it.id}>
              <td>
                {time(it.at, place.time_zone)}
                <br />
                {sayState(it)}
              </td>
              <td>
                {it.name}
                <br />
                {it.plate || it.unit}
              </td>
              <td>
                {it.client}
                <br />
                {it.phone}
              </td>
              <td>{it.concern}</td>
              <td>{one('person', it.advisor)?.name ?? ''}</td>
              <td>{it.transportation ? way(it.transportation as Transportation) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {visits.length === 0 && <p>{t('empty_title')}</p>}
    </div>
  );
}
