import { sayLimit } from '../inspection/facts';
import { Gauge } from '../inspection/Gauge';
import { RatingShape } from '../inspection/RatingShape';
import { t as inspect, reading, say } from '../inspection/words';
import type { Finding, ShownReading } from './content';
import { telling } from './content';
import { sayDate } from './saying';
import { t } from './words';

/** The reading that says most on its gauge, and the others beside each other. */
export function Readings({ finding }: { finding: Finding }) {
  const main = telling(finding);
  if (!main) return null;
  const others = finding.readings.filter(it => it !== main);
  return (
    <>
      <Main it={main} />
      {others.length > 0 && (
        <ul class="decide-readings" aria-label={t('other_readings')}>
          {others.map(it => (
            <li key={it.key}>
              {it.rating && <RatingShape rating={it.rating} />}
              {say(it.name)} <b class="num">{reading(it.value, it.limit?.unit ?? '')}</b>
              {it.rating && <span class="unseen">{inspect(it.rating)}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Main({ it }: { it: ShownReading }) {
  const unit = it.limit?.unit ?? '';
  const value = reading(it.value, unit);
  const last =
    it.last && t('last_reading', { value: reading(it.last.value, unit), date: sayDate(it.last.on) });
  return (
    <div class="decide-gauge">
      <span class="label">{say(it.name)}</span>
      <b class="num">{value}</b>
      {it.limit && (
        <Gauge
          limit={it.limit}
          value={it.value}
          target={it.target ?? 0}
          last={it.last?.value}
          label={`${value}: ${it.rating ? inspect(it.rating) : ''}`}
        />
      )}
      <span class="label">{it.limit && sayLimit(it.limit)}</span>
      <span class="label num">{last}</span>
    </div>
  );
}
