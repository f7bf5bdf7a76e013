import { money } from '../i18n/figures';
import { say } from '../inspection/words';
import type { Content, ShownLine } from './content';
import { offerOf, type Said } from './draft';
import { Photos } from './Photos';
import { Price } from './Price';
import { Readings } from './Readings';
import { saidOf } from './saying';
import { Urgency } from './Urgency';
import { t } from './words';
import './line.css';

interface Props {
  line: ShownLine;
  content: Content;
  said: Said | undefined;
  choice: Said['choice'];
  onChoose: (choice: Said['choice']) => void;
}

/** What was found, why it matters, and what it costs: only what is sealed. */
export function Line({ line, content, said, choice, onChoose }: Props) {
  const { finding } = line;
  const { currency } = content.location;
  return (
    <article class="decide-line">
      {finding && <Photos finding={finding} />}
      <div class="decide-title">
        <h1>{finding ? say(finding.name) : line.offered.description}</h1>
        <Urgency line={line} />
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
