import plus from 'lucide-static/icons/calendar-plus.svg?raw';
import left from 'lucide-static/icons/chevron-left.svg?raw';
import right from 'lucide-static/icons/chevron-right.svg?raw';
import walk from 'lucide-static/icons/footprints.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import { navigate } from '../app/router';
import { may } from '../app/store';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import type { Location } from '../types';
import { weekOf } from './calendar';
import { choosePlace, places } from './place';
import { isExpected, type Visit } from './rows';
import { sayDay, t } from './words';

export type View = 'day' | 'week';

interface Props {
  place: Location;
  day: string;
  today: string;
  view: View;
  visits: Visit[];
  turn: (by: number) => void;
  onBook: () => void;
  onWalkIn: () => void;
}

export function Head(props: Props) {
  const { place, day, view, visits, onBook, onWalkIn } = props;
  return (
    <header class="appointments-head">
      <div class="appointments-title">
        <h1>{t('title')}</h1>
        <Place place={place} />
        <a class="button" href="/app/appointments/reports">
          {t('reports')}
        </a>
      </div>
      <div class="appointments-bar">
        <Turning {...props} />
        <Choice
          label={t('view')}
          options={[
            { value: 'day', label: t('day') },
            { value: 'week', label: t('week') },
          ]}
          value={view}
          onChoose={to => navigate(`/app/appointments/${to}/${day}`)}
        />
        <span class="space" />
        <span class="appointments-print">
          <Button icon={printer} onClick={() => globalThis.print()}>
            {t('print')}
          </Button>
        </span>
        {may('book_visit') && (
          <Button icon={plus} onClick={onBook}>
            {t('book')}
          </Button>
        )}
        {may('record_walk_in') && (
          <Button kind="primary" icon={walk} onClick={onWalkIn}>
            {t('walk_in')}
          </Button>
        )}
      </div>
      <Said {...{ place, day, view, visits }} />
    </header>
  );
}

/** Nothing to choose where one works at one location. */
function Place({ place }: { place: Location }) {
  const known = places();
  if (known.length < 2) return <span class="quiet appointments-where">{place.name}</span>;
  return (
    <select
      class="appointments-place"
      aria-label={t('location')}
      value={place.id}
      onChange={event => choosePlace(event.currentTarget.value)}
    >
      {known.map(it => (
        <option key={it.id} value={it.id}>
          {it.name}
        </option>
      ))}
    </select>
  );
}

function Turning({ day, today, view, turn }: Props) {
  return (
    <div class="appointments-turn">
      <Button icon={left} label={t(`previous_${view}`)} onClick={() => turn(-1)} />
      <Button disabled={day === today} onClick={() => navigate(`/app/appointments/${view}/${today}`)}>
        {t('today')}
      </Button>
      <Button icon={right} label={t(`next_${view}`)} onClick={() => turn(1)} />
      <input
        type="date"
        class="num"
        aria-label={t('go_to')}
        value={day}
        onChange={event => {
          const to = event.currentTarget.value;
          if (to) navigate(`/app/appointments/${view}/${to}`);
        }}
      />
    </div>
  );
}

function Said({ place, day, view, visits }: Pick<Props, 'place' | 'day' | 'view' | 'visits'>) {
  const expected = visits.filter(isExpected).length;
  const arrived = visits.filter(it => it.state === 'arrived' || it.state === 'written_up').length;
  const missed = visits.filter(it => it.state === 'no_show' || it.state === 'cancelled').length;
  const zone = place.time_zone.replaceAll('_', ' ');
  return (
    <div class="appointments-said">
      <h2>{view === 'day' ? sayDay(day, LONG) : sayWeek(day)}</h2>
      <span class="label">{t('zone', { location: place.name, zone })}</span>
      <span class="num">
        <b>{expected}</b> {t('figures_expected')} · <b>{arrived}</b> {t('figures_arrived')}
        {missed > 0 && (
          <>
            {' '}
            · <b>{missed}</b> {t('figures_missed', { count: missed })}
          </>
        )}
      </span>
    </div>
  );
}

const LONG: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' };
const SHORT: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };

function sayWeek(day: string): string {
  const week = weekOf(day);
  return `${sayDay(week[0] ?? day, SHORT)} – ${sayDay(week[6] ?? day, { ...SHORT, year: 'numeric' })}`;
}
