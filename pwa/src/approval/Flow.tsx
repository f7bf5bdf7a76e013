import { useEffect, useRef, useState } from 'preact/hooks';
import { now } from '../app/store';
import { RoNumber } from '../parts/RoNumber';
import type { Approval } from '../types';
import { type Content, type ShownLine, vehicleOf } from './content';
import type { Said } from './draft';
import { draftFor, recall, say } from './drafts';
import { Help } from './Help';
import { useKeys } from './keys';
import { Line } from './Line';
import { Summary } from './Summary';
import { Verdict } from './Verdict';
import { age, t } from './words';

interface Props {
  approval: Approval;
  content: Content;
  behalf: boolean;
}

/** One line at a time, then the summary. Nothing leaves the device before it is signed, so going back is free. */
export function Flow({ approval, content, behalf }: Props) {
  const seal = approval.sha256;
  const [at, goTo] = useState(0);
  const [choice, choose] = useState<Said['choice']>('offered');
  const [help, setHelp] = useState(false);
  const top = useRef<HTMLElement>(null);
  const count = content.lines.length;
  const line = content.lines[at];
  const said = line && draftFor(seal)[line.id];
  const go = (to: number) => goTo(Math.max(0, Math.min(count, to)));
  useEffect(() => recall(seal), [seal]);
  useEffect(() => {
    choose(said?.choice ?? 'offered');
    top.current?.scrollTo(0, 0);
    top.current?.focus({ preventScroll: true });
  }, [at]);
  useKeys({ ArrowLeft: () => go(at - 1), ArrowRight: () => go(at + 1), '?': () => setHelp(true) });
  return (
    <div class="decide">
      <Head approval={approval} content={content} at={at} onGo={go} />
      <section
        class="decide-body"
        ref={top}
        tabIndex={-1}
        aria-label={line ? t('step', { at: at + 1, count }) : t('step_summary')}
      >
        {line ? (
          <Line key={line.id} line={line} content={content} said={said} choice={choice} onChoose={choose} />
        ) : (
          <Summary approval={approval} content={content} behalf={behalf} onChange={go} />
        )}
      </section>
      {line && (
        <Verdict
          key={line.id}
          line={line}
          content={content}
          choice={choice}
          at={at}
          onSay={it => keep(line, it)}
          onBack={() => go(at - 1)}
        />
      )}
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  );

  function keep(about: ShownLine, it: Said): void {
    say(seal, about.id, it);
    go(at + 1);
  }
}

function Head({
  approval,
  content,
  at,
  onGo,
}: {
  approval: Approval;
  content: Content;
  at: number;
  onGo: (to: number) => void;
}) {
  const draft = draftFor(approval.sha256);
  const facts = [
    content.vehicle.unit_number && t('unit', { unit: content.vehicle.unit_number }),
    content.number && <RoNumber key="number" number={content.number} published={false} />,
    approval.opened_at && t('queue_waits', { age: age(approval.opened_at, now.value) }),
  ].filter(Boolean);
  return (
    <header class="decide-head">
      <div>
        <b>{vehicleOf(content)}</b>
        <span class="label">{facts.flatMap((fact, i) => (i ? [' · ', fact] : [fact]))}</span>
      </div>
      <nav class="decide-steps" aria-label={t('summary')}>
        {content.lines.map((line, i) => (
          <button
            key={line.id}
            type="button"
            class={draft[line.id]?.state ?? ''}
            aria-current={i === at ? 'step' : undefined}
            aria-label={`${t('step', { at: i + 1, count: content.lines.length })}, ${t(draft[line.id]?.state ?? 'pending', { amount: '' })}`}
            onClick={() => onGo(i)}
          />
        ))}
      </nav>
    </header>
  );
}
