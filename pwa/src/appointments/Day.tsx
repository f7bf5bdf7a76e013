import calendarX from 'lucide-static/icons/calendar-x.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import { may, now } from '../app/store';
import { staffOf } from '../assign/staff';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import type { Location } from '../types';
import './capacity.css';
import { wallOf } from '../web_status/zone';
import { hoursKnown, hoursOf, openOn } from './calendar';
import { beginsAt, fullness, type Slot, slotsOf } from './capacity';
import type { Visit } from './rows';
import { VisitCard } from './VisitCard';
import { sayAdvisors, sayHour, t } from './words';

interface Props {
  place: Location;
  day: string;
  visits: Visit[];
  onOpen: (visit: string) => void;
  onBook: (hour: number | null) => void;
}

/** The hours of a day from opening to closing, each with what it still takes; nothing is booked into one that is over. */
export function Day({ place, day, visits, onOpen, onBook }: Props) {
  const week = place.opening_hours ?? {};
  const zone = place.time_zone;
  const busy = visits.map(it => Math.floor(beginsAt(it, zone) / 60));
  const hours = hoursOf(day, week, busy);
  if (!hours || visits.length === 0)
    return <Nothing closed={hoursKnown(week) && !openOn(day, week)} onBook={() => onBook(null)} />;
  const advisors = staffOf(place.id, 'advisor').length;
  const here = wallOf(now.value.toISOString(), zone);
  const isOver = ({ hour }: Slot) => `${day}T${String(hour).padStart(2, '0')}:59` < here;
  const says = (slot: Slot) => advisors > 0 && (slot.booked > 0 || !isOver(slot));
  return (
    <ol class="visit-day">
      {slotsOf(visits, hours, zone).map(slot => (
        <li key={slot.hour} class="visit-hour">
          <div class="visit-hour-head">
            <b class="num">{sayHour(slot.hour)}</b>
            {says(slot) && <Capacity slot={slot} advisors={advisors} />}
          </div>
          <div class="visit-cards">
            {slot.visits.map(visit => (
              <VisitCard
                key={visit.id}
                visit={visit}
                zone={zone}
                now={now.value.toISOString()}
                onOpen={onOpen}
              />
            ))}
            {may('book_visit') && !isOver(slot) && (
              <span class="visit-add">
                <Button
                  kind="plain"
                  icon={plus}
                  label={t('book_at', { hour: sayHour(slot.hour) })}
                  onClick={() => onBook(slot.hour)}
                />
              </span>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Nothing({ closed, onBook }: { closed: boolean; onBook: () => void }) {
  const key = closed ? 'closed' : 'empty';
  return (
    <EmptyState icon={calendarX} title={t(`${key}_title`)} text={t(`${key}_text`)}>
      {may('book_visit') && <Button onClick={onBook}>{t('book')}</Button>}
    </EmptyState>
  );
}

/** How many of those who receive vehicles are taken: by a bar, figures and a word. */
function Capacity({ slot, advisors }: { slot: Slot; advisors: number }) {
  const state = fullness(slot.booked, advisors);
  const booked = sayAdvisors(slot.booked);
  const label = t('capacity_label', { booked, count: advisors });
  return (
    <div
      class={`capacity ${state}`}
      role="img"
      aria-label={state === 'free' ? label : `${label}, ${t(state)}`}
    >
      <meter min={0} max={advisors * 60} value={Math.min(slot.booked, advisors * 60)} aria-hidden="true" />
      <span class="num">{t('capacity', { booked, advisors })}</span>
      {state !== 'free' && <b>{t(state)}</b>}
    </div>
  );
}
