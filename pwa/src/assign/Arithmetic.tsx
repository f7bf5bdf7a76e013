import { languageTag } from '../i18n';
import { time, whole } from '../i18n/figures';
import type { Span } from '../order/hours';
import type { Earliest } from '../order/work';
import type { Location } from '../types';
import { sayDue } from '../web_status/zone';
import { t } from './words';

/** How the earliest promise comes about: hours of work, laid into the opening hours. */
export function Arithmetic({ earliest, place }: { earliest: Earliest; place: Location | undefined }) {
  const zone = place?.time_zone ?? 'UTC';
  const known = Object.keys(place?.opening_hours ?? {}).length > 0;
  return (
    <div class="assign-reckoning num">
      <p>{earliest.work === 0 ? t('work_none') : t('work', hoursOf(earliest.work))}</p>
      {earliest.work > 0 && (
        <ul>
          {shortened(earliest.spans).map(span =>
            span === null ? <li key="…">…</li> : <li key={span.from}>{saySpan(span, zone)}</li>,
          )}
        </ul>
      )}
      <p class="label">
        {known
          ? t('earliest_is', { due: sayDue(earliest.at, zone) })
          : t('hours_unknown', { location: place?.name ?? '' })}
        {known && `, ${t('rounded')}`}
      </p>
    </div>
  );
}

function hoursOf(tenths: number): { hours: string; count: number } {
  return { hours: whole(tenths / 10), count: tenths / 10 };
}

const MOST_LINES = 5;

/** Of weeks of work the first days and the last. */
function shortened(spans: Span[]): (Span | null)[] {
  return spans.length <= MOST_LINES ? spans : [...spans.slice(0, 3), null, ...spans.slice(-1)];
}

function saySpan({ from, till }: Span, zone: string): string {
  const day = new Intl.DateTimeFormat(languageTag.value, { weekday: 'short', timeZone: zone });
  return `${day.format(new Date(from))} ${t('open_from', { from: time(from, zone), till: time(till, zone) })}`;
}
