import fileJson from 'lucide-static/icons/file-braces.svg?raw';
import fileText from 'lucide-static/icons/file-text.svg?raw';
import { isPending, now } from '../app/store';
import { moment, money } from '../i18n/figures';
import { Icon } from '../parts/Icon';
import type { Approval, ApprovalLine, Decision } from '../types';
import type { Content, ShownLine } from './content';
import { offerOf, type Said } from './draft';
import { saidOf } from './saying';
import { decisionOf, linesOf, totalOf } from './state';
import { t } from './words';
import './decided.css';

/** The lines with what was said to each, who said it and when, and the documents that prove it. */
export function Decided({ approval, content }: { approval: Approval; content: Content }) {
  const states = new Map(linesOf(approval.id).map(line => [line.id, line]));
  return (
    <>
      <ul class="decide-lines">
        {content.lines.map(line => (
          <Line key={line.id} line={line} state={states.get(line.id)} currency={content.location.currency} />
        ))}
        <li class="decide-total">
          <b>{t('total')}</b>
          <b class="num">{money(totalOf(approval.id, content), content.location.currency)}</b>
        </li>
      </ul>
      <Outcome approval={approval} content={content} />
    </>
  );
}

/** Who said it and when, the documents that prove it, and the seals. */
export function Outcome({ approval, content }: { approval: Approval; content: Content }) {
  const decision = decisionOf(approval.id);
  return (
    <>
      {decision && <p>{sayDecision(decision, content.location.time_zone)}</p>}
      {decision && !isPending('approval', approval.id) && (
        <Evidence approval={approval} decision={decision} />
      )}
      <dl class="decide-seals">
        <dt class="label">{t('seal')}</dt>
        <dd>{approval.sha256}</dd>
        {decision?.evidence_sha256 && <dt class="label">{t('evidence_seal')}</dt>}
        {decision?.evidence_sha256 && <dd>{decision.evidence_sha256}</dd>}
      </dl>
    </>
  );
}

function Line({
  line,
  state,
  currency,
}: {
  line: ShownLine;
  state: ApprovalLine | undefined;
  currency: string;
}) {
  const said = state && state.state !== 'pending' ? (state as ApprovalLine & Said) : null;
  return (
    <li class={said?.state ?? 'pending'}>
      <span>
        <b>{offerOf(line, said?.choice ?? 'offered').description}</b>
        <span class="decide-said">{said ? saidOf(line, said, currency) : t('pending')}</span>
        {said?.comment && <span class="label">{`“${said.comment}”`}</span>}
      </span>
      <span class="num">{money(offerOf(line, said?.choice ?? 'offered').total, currency)}</span>
    </li>
  );
}

function sayDecision(decision: Decision, zone: string): string {
  const at = moment(decision.at, zone, now.value);
  if (!decision.said_by) return t('proof_by', { name: decision.by_name, at });
  const method = t(`method_${decision.method as 'phone'}`);
  return t('proof_for', { said_by: decision.said_by, method, name: decision.by_name, at });
}

function Evidence({ approval, decision }: { approval: Approval; decision: Decision }) {
  const path = `/api/approvals/${approval.id}/evidence`;
  return (
    <div class="row" key={decision.id}>
      <a class="button capture" href={`${path}.pdf`} target="_blank" rel="noreferrer">
        <Icon source={fileText} />
        {t('evidence_pdf')}
      </a>
      <a class="button capture" href={`${path}.json`} target="_blank" rel="noreferrer">
        <Icon source={fileJson} />
        {t('evidence_json')}
      </a>
    </div>
  );
}
