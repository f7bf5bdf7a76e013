import { money } from '../i18n/figures';
import { say } from '../inspection/words';
import type { Approval, ApprovalLine } from '../types';
import type { Content, ShownLine } from './content';
import { offerOf, type Said } from './draft';
import { Price } from './Price';
import { Readings } from './Readings';
import { saidOf } from './saying';
import { linesOf } from './state';
import { Thumbs } from './Thumbs';
import { Urgency } from './Urgency';
import { t } from './words';
import './line.css';

/** Each line as who decides sees it, photos and readings and price, and beside it what was said to it. */
export function Offered({ approval, content }: { approval: Approval; content: Content }) {
  const states = new Map(linesOf(approval.id).map(line => [line.id, line]));
  return (
    <ol class="offered">
      {content.lines.map(line => (
        <Line key={line.id} line={line} said={saidTo(states.get(line.id))} content={content} />
      ))}
    </ol>
  );
}

type SaidTo = ApprovalLine & Said;

function saidTo(state: ApprovalLine | undefined): SaidTo | null {
  return state && state.state !== 'pending' ? (state as SaidTo) : null;
}

function Line({ line, said, content }: { line: ShownLine; said: SaidTo | null; content: Content }) {
  const { finding, explanation } = line;
  const { currency } = content.location;
  const choice = said?.choice ?? 'offered';
  return (
    <li class={`offered-line ${said?.state ?? 'pending'}`}>
      <header>
        <h2>{finding ? say(finding.name) : line.offered.description}</h2>
        <Urgency line={line} />
        <Answer line={line} said={said} currency={currency} />
      </header>
      <div class={finding?.photos.length ? 'offered-found' : 'offered-found bare'}>
        {finding && <Thumbs finding={finding} />}
        <div class="offered-facts">
          {finding && <Readings finding={finding} />}
          {finding?.observation && <p>{finding.observation}</p>}
          {explanation && <p class="quiet">{explanation}</p>}
          <Price offer={offerOf(line, choice)} currency={currency} />
          <OtherWay line={line} choice={choice} currency={currency} />
        </div>
      </div>
    </li>
  );
}

/** In words and colour; a comment is quoted as it was given. */
function Answer({ line, said, currency }: { line: ShownLine; said: SaidTo | null; currency: string }) {
  return (
    <p class="offered-answer">
      <b class="decide-said">{said ? saidOf(line, said, currency) : t('pending')}</b>
      {said?.comment && <span>{`“${said.comment}”`}</span>}
    </p>
  );
}

/** The way that wasn't chosen, or isn't yet. */
function OtherWay({ line, choice, currency }: { line: ShownLine; choice: Said['choice']; currency: string }) {
  if (!line.alternative) return null;
  const other = choice === 'offered' ? line.alternative : line.offered;
  const text = choice === 'offered' ? t('cheaper', { description: other.description }) : t('offered');
  return (
    <p class="offered-other">
      <span>{text}</span>
      <b class="num">{money(other.total, currency)}</b>
    </p>
  );
}
