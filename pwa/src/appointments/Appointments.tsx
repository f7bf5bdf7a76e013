import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import { navigate } from '../app/router';
import type { ScreenProps } from '../app/screens';
import { contact, device, may, now, ready } from '../app/store';
import { dayOf } from '../order/days';
import { EmptyState } from '../parts/EmptyState';
import type { Location } from '../types';
import './appointments.css';
import './sheets.css';
import { BookSheet } from './BookSheet';
import { addDays, isDay, isHeld, weekOf } from './calendar';
import { Day } from './Day';
import { Head, type View } from './Head';
import { heldVisits } from './held';
import { useKeys } from './keys';
import { asked, keyOf, watchDays } from './online';
import { Printed } from './Printed';
import { shownPlace } from './place';
import { type Visit, visitsOn } from './rows';
import { VisitSheet } from './VisitSheet';
import { WalkInSheet } from './WalkInSheet';
import { Week } from './Week';
import { t } from './words';

/** The appointment manager: a day or a week of one location. */
export default function Appointments({ params }: ScreenProps) {
  const place = shownPlace();
  useEffect(() => {
    document.title = `${t('title')} · Lotwalk`;
  });
  const isStaff = device.value?.profile.person.kind === 'staff';
  if (!place || !isStaff) return ready.value ? <NotFound /> : null;
  const today = dayOf(now.value, place.time_zone);
  const day = isDay(params.day) ? params.day : today;
  return (
    <Shown
      key={place.id}
      place={place}
      day={day}
      today={today}
      view={params.view === 'week' ? 'week' : 'day'}
    />
  );
}

interface ShownProps {
  place: Location;
  day: string;
  today: string;
  view: View;
}

/** What floats over the calendar. */
type Over =
  | { kind: 'visit'; id: string }
  | { kind: 'book'; hour: number | null }
  | { kind: 'walk_in' }
  | null;

function Shown({ place, day, today, view }: ShownProps) {
  const [over, setOver] = useState<Over>(null);
  const days = view === 'week' ? weekOf(day) : [day];
  const { visits, away } = useVisits(place, days, today);
  const turn = (by: number) => goTo(view, addDays(day, by * (view === 'week' ? 7 : 1)));
  const book = (hour: number | null = null) => may('book_visit') && setOver({ kind: 'book', hour });
  const walkIn = () => may('record_walk_in') && setOver({ kind: 'walk_in' });
  useKeys({ turn, today: () => goTo(view, today), book, walkIn });
  const open = (id: string) => setOver({ kind: 'visit', id });
  return (
    <div class="appointments">
      <Head {...{ place, day, today, view, visits, turn }} onBook={() => book()} onWalkIn={walkIn} />
      {away ? (
        <Away asking={away === 'asking'} />
      ) : view === 'week' ? (
        <Week place={place} days={days} visits={visits} onOpen={open} />
      ) : (
        <Day place={place} day={day} visits={visits} onOpen={open} onBook={book} />
      )}
      <Printed place={place} day={day} visits={visitsOn([day], place.time_zone, visits, [])} />
      <p class="appointments-keys label">{t('keys')}</p>
      <Floating over={over} place={place} day={day} visits={visits} onTurn={setOver} />
    </div>
  );
}

export function goTo(view: View, day: string): void {
  navigate(`/app/appointments/${view}/${day}`);
}

interface Seen {
  visits: Visit[];
  /** Why the days can't be shown. */
  away: 'asking' | 'away' | null;
}

/** Days around today are on this tablet; of the others the server is asked. */
function useVisits(place: Location, days: readonly string[], today: string): Seen {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const isHere = days.every(day => isHeld(day, today));
  useEffect(() => (isHere ? undefined : watchDays(place.id, from, to)), [place.id, from, to, isHere]);
  const held = heldVisits(place.id);
  if (isHere) return { visits: visitsOn(days, place.time_zone, held, []), away: null };
  const said = asked.value;
  if (said !== null && said !== 'away' && said.key === keyOf(place.id, from, to))
    return { visits: visitsOn(days, place.time_zone, held, said.visits), away: null };
  const isAway = said === 'away' || contact.value.reached === false;
  return { visits: [], away: isAway ? 'away' : 'asking' };
}

function Away({ asking }: { asking: boolean }) {
  if (asking)
    return (
      <p class="appointments-asking" role="status">
        {t('asking')}
      </p>
    );
  return <EmptyState icon={wifiOff} title={t('away_title')} text={t('away_text')} />;
}

interface FloatingProps {
  over: Over;
  place: Location;
  day: string;
  visits: Visit[];
  onTurn: (over: Over) => void;
}

/** A visit that is open stays open when its day can't be asked for any more. */
function Floating({ over, place, day, visits, onTurn }: FloatingProps) {
  const close = () => onTurn(null);
  const seen = useRef<Visit | undefined>(undefined);
  if (over?.kind === 'book') return <BookSheet place={place} day={day} hour={over.hour} onClose={close} />;
  if (over?.kind === 'walk_in')
    return <WalkInSheet place={place} onVisit={id => onTurn({ kind: 'visit', id })} onClose={close} />;
  if (over?.kind !== 'visit') return null;
  const visit = [...visits, ...heldVisits(place.id), seen.current].find(it => it?.id === over.id);
  seen.current = visit;
  return visit ? <VisitSheet place={place} visit={visit} onClose={close} /> : null;
}
