import { now } from '../app/store';
import { dayOf } from '../order/days';
import type { Location } from '../types';
import { hoursKnown, openOn } from './calendar';
import { type Visit, visitsOn } from './rows';
import { VisitCard } from './VisitCard';
import { sayDay, t } from './words';

interface Props {
  place: Location;
  days: readonly string[];
  visits: Visit[];
  onOpen: (visit: string) => void;
}

/** Seven days beside each other; on a phone below each other. */
export function Week({ place, days, visits, onOpen }: Props) {
  const today = dayOf(now.value, place.time_zone);
  return (
    <div class="visit-week">
      {days.map(day => (
        <section key={day} class={day === today ? 'visit-column today' : 'visit-column'}>
          <h2>
            <a href={`/app/appointments/day/${day}`} aria-current={day === today ? 'date' : undefined}>
              <span>{sayDay(day, { weekday: 'short' })}</span>{' '}
              <b class="num">{sayDay(day, { month: 'short', day: 'numeric' })}</b>
            </a>
          </h2>
          <Column
            place={place}
            day={day}
            visits={visitsOn([day], place.time_zone, visits, [])}
            onOpen={onOpen}
          />
        </section>
      ))}
    </div>
  );
}

function Column({ place, day, visits, onOpen }: Omit<Props, 'days'> & { day: string }) {
  const week = place.opening_hours ?? {};
  const closed = hoursKnown(week) && !openOn(day, week);
  if (visits.length === 0) return <p class="label">{t(closed ? 'closed' : 'empty_day')}</p>;
  return (
    <>
      {visits.map(visit => (
        <VisitCard
          key={visit.id}
          visit={visit}
          zone={place.time_zone}
          now={now.value.toISOString()}
          small
          onOpen={onOpen}
        />
      ))}
    </>
  );
}
