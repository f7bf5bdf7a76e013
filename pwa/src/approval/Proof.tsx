import { isPending, may } from '../app/store';
import type { Approval } from '../types';
import { type Content, vehicleOf } from './content';
import { Decided } from './Decided';
import { waiting } from './state';
import { t } from './words';

/** What was decided, and the way to prove it. */
export function Proof({ approval, content }: { approval: Approval; content: Content }) {
  const [next] = waiting();
  return (
    <article class="decide-proof">
      <h1>{t('proof_title')}</h1>
      <p class="label">{[vehicleOf(content), content.number].filter(Boolean).join(' · ')}</p>
      {isPending('approval', approval.id) && (
        <p class="decide-offline" role="status">
          {t('proof_waiting')}
        </p>
      )}
      <Decided approval={approval} content={content} />
      {may('decide_approval') && (
        <a
          class={next ? 'button capture primary' : 'button capture'}
          href={next ? `/app/approvals/${next.id}` : '/app/approvals'}
        >
          {t(next ? 'to_queue' : 'title')}
        </a>
      )}
    </article>
  );
}
