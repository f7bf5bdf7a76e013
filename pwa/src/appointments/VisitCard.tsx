import { one } from '../app/store';
import { time } from '../i18n/figures';
import { Plate } from '../parts/Plate';
import { isExpected, type Visit } from './rows';
import './visits.css';
import { sayState, t } from './words';

interface Props {
  visit: Visit;
  zone: string;
  now: string;
  /** In a week's column: less of it. */
  small?: boolean;
  onOpen: (visit: string) => void;
}

/** A visit in the calendar; a tap opens it. */
export function VisitCard({ visit, zone, now, small, onOpen }: Props) {
  const late = isExpected(visit) && visit.at < now;
  const over = visit.state === 'cancelled' || visit.state === 'no_show';
  return (
    <button
      type="button"
      class={['visit', visit.state, small && 'small', over && 'over'].filter(Boolean).join(' ')}
      onClick={() => onOpen(visit.id)}
    >
      <span class="visit-head">
        <b class="num">{time(visit.at, zone)}</b>
        <span class={`visit-state ${late ? 'late' : visit.state}`}>{late ? t('late') : sayState(visit)}</span>
      </span>
      <span class="visit-name">{visit.name || t('on_its_way')}</span>
      {!small && <Plate plate={visit.plate} unit={visit.unit} />}
      <span class="label">{[visit.client, !small && visit.concern].filter(Boolean).join(' · ')}</span>
      {!small && <Who visit={visit} />}
    </button>
  );
}

function Who({ visit }: { visit: Visit }) {
  const advisor = one('person', visit.advisor)?.name;
  const said = [advisor, t('minutes', { minutes: visit.minutes }), visit.pending && t('waiting_here')];
  return <span class="label num">{said.filter(Boolean).join(' · ')}</span>;
}
