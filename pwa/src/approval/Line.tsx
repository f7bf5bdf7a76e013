import { money } from '../i18n/figures';
import { sayLimit } from '../inspection/facts';
import { sayTenths } from '../inspection/figures';
import { Gauge } from '../inspection/Gauge';
import { RatingShape } from '../inspection/RatingShape';
import { partPrice } from '../inspection/totals';
import { t as inspect, reading, say } from '../inspection/words';
import type { Content, Finding, Offer, ShownLine, ShownReading } from './content';
import { telling } from './content';
import { offerOf, type Said } from './draft';
import { Photos } from './Photos';
import { saidOf, sayDate } from './saying';
import { t } from './words';
import './line.css';

interface Props {
  line: ShownLine;
  content: Content;
  said: Said | undefined;
  choice: Said['choice'];
  onChoose: (choice: Said['choice']) => void;
}

const COLOURS = { safety: 'red', soon: 'yellow', later: 'green' } as const;

/** What was found, why it matters, and what it costs: only what is sealed. */
export function Line({ line, content, said, choice, onChoose }: Props) {
  const { finding } = line;
  const colour = finding?.rating ?? COLOURS[line.priority];
  const { currency } = content.location;
  return (
    <article class="decide-line">
      {finding && <Photos finding={finding} />}
      <div class="decide-title">
        <h1>{finding ? say(finding.name) : line.offered.description}</h1>
        <span class={`decide-rating ${colour}`}>
          <RatingShape rating={colour} />
          {t(`priority_${line.priority}`)}
          <span class="unseen">{inspect(colour)}</span>
        </span>
      </div>
      {said && <p class="decide-before">{t('said_before', { said: saidOf(line, said, currency) })}</p>}
      {finding && <Readings finding={finding} />}
      {finding?.observation && <p>{finding.observation}</p>}
      {line.explanation && <p>{line.explanation}</p>}
      <Price offer={offerOf(line, choice)} currency={currency} />
      {line.alternative && <Ways line={line} choice={choice} currency={currency} onChoose={onChoose} />}
    </article>
  );
}

function Readings({ finding }: { finding: Finding }) {
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

function Price({ offer, currency }: { offer: Offer; currency: string }) {
  const made = [
    offer.labour_tenths > 0 && t('labour', { hours: sayTenths(offer.labour_tenths) }),
    offer.parts_total > 0 && t('parts'),
    offer.tax > 0 && t('tax'),
  ];
  return (
    <details class="decide-price">
      <summary>
        <span>
          <b>{offer.description}</b>
          <span class="label">{made.filter(Boolean).join(' · ')}</span>
        </span>
        <b class="num">{money(offer.total, currency)}</b>
      </summary>
      <dl aria-label={t('price_details')}>
        <Row
          label={t('labour', { hours: sayTenths(offer.labour_tenths) })}
          amount={offer.labour}
          currency={currency}
        />
        {offer.parts.map((part, i) => (
          <Row
            key={i}
            label={t('quantity', {
              quantity: sayTenths(part.quantity_tenths),
              description: part.description,
            })}
            amount={partPrice(part)}
            currency={currency}
          />
        ))}
        <Row label={t('tax')} amount={offer.tax} currency={currency} />
      </dl>
    </details>
  );
}

function Row({ label, amount, currency }: { label: string; amount: number; currency: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="num">{money(amount, currency)}</dd>
    </div>
  );
}

function Ways({
  line,
  choice,
  currency,
  onChoose,
}: {
  line: ShownLine;
  choice: Said['choice'];
  currency: string;
  onChoose: (it: Said['choice']) => void;
}) {
  const ways = [
    { value: 'offered' as const, text: t('offered'), offer: line.offered },
    {
      value: 'alternative' as const,
      text: t('cheaper', { description: line.alternative?.description ?? '' }),
      offer: line.alternative,
    },
  ];
  return (
    <fieldset class="decide-ways" aria-label={t('which_way')}>
      {ways.map(way => (
        <label key={way.value}>
          <input
            type="radio"
            name={`way-${line.id}`}
            checked={choice === way.value}
            onChange={() => onChoose(way.value)}
          />
          <span>{way.text}</span>
          <b class="num">{money(way.offer?.total ?? 0, currency)}</b>
        </label>
      ))}
    </fieldset>
  );
}
