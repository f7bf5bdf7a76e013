import fileX from 'lucide-static/icons/file-x-2.svg?raw';
import hourglass from 'lucide-static/icons/hourglass.svg?raw';
import replaced from 'lucide-static/icons/replace.svg?raw';
import searchX from 'lucide-static/icons/search-x.svg?raw';
import shieldAlert from 'lucide-static/icons/shield-alert.svg?raw';
import type { ScreenProps } from '../app/screens';
import { may, one, ready } from '../app/store';
import { EmptyState } from '../parts/EmptyState';
import type { Approval } from '../types';
import './decide.css';
import { read } from './content';
import { Flow } from './Flow';
import { Proof } from './Proof';
import { useSeal } from './seal';
import { t } from './words';

/** One approval: decided line by line, or what became of it. */
export default function Decide({ params }: ScreenProps) {
  const approval = one('approval', params.id);
  if (!approval)
    return ready.value ? (
      <EmptyState icon={searchX} title={t('not_here_title')} text={t('not_here_text')} />
    ) : null;
  return <Known key={approval.sha256} approval={approval} />;
}

function Known({ approval }: { approval: Approval }) {
  const content = read(approval.content);
  const seal = useSeal(approval.state === 'gathering' ? undefined : approval);
  if (approval.state === 'superseded') return <Superseded approval={approval} />;
  if (approval.state === 'gathering')
    return <EmptyState icon={hourglass} title={t('gathering_title')} text={t('gathering_text')} />;
  if (seal === 'checking') return <p class="decide-checking label">{t('checking')}</p>;
  if (seal === 'differs' || !content)
    return <EmptyState icon={shieldAlert} title={t('differs_title')} text={t('differs_text')} />;
  if (approval.state === 'decided') return <Proof approval={approval} content={content} />;
  if (may('decide_approval')) return <Flow approval={approval} content={content} behalf={false} />;
  if (may('decide_on_behalf')) return <Flow approval={approval} content={content} behalf />;
  return <EmptyState icon={fileX} title={t('open')} />;
}

function Superseded({ approval }: { approval: Approval }) {
  const next = one('approval', approval.superseded_by);
  return (
    <EmptyState icon={replaced} title={t('superseded_title')} text={t('superseded_text')}>
      {next && (
        <a class="button capture primary" href={`/app/approvals/${next.id}`}>
          {t('superseded_go')}
        </a>
      )}
    </EmptyState>
  );
}
