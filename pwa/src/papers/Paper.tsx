import type { Document } from '../api/types';
import { now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { OpenDocument } from '../parts/OpenDocument';
import type { RepairOrder } from '../types';
import { hrefOf, type Problem, pullDocument } from './asking';
import { keptOf } from './kept';
import { t } from './words';

interface Props {
  order: RepairOrder;
  paper: Pick<Document, 'name' | 'title'> & { kind: string };
  /** The OEM has it now: a tap pulls it anew. */
  offered: boolean;
  offline: boolean;
  onProblem: (problem: Problem | null) => void;
}

/** One document of the OEM. Its name pulls and opens it; the last one that was pulled stays beside it. */
export function Paper({ order, paper, offered, offline, onProblem }: Props) {
  const kept = keptOf(order.vehicle).find(it => it.name === paper.name);
  const pull = async () => {
    onProblem(null);
    const pulled = await pullDocument(order.id, paper.name);
    if (typeof pulled === 'object' && 'id' in pulled) return hrefOf(pulled);
    onProblem(pulled);
    return null;
  };
  return (
    <div class="paper">
      {offered && <OpenDocument capture disabled={offline} href={pull} label={sayTitle(paper)} />}
      {kept && <Kept order={order} kept={kept} alone={offered ? '' : sayTitle(paper)} offline={offline} />}
    </div>
  );
}

interface KeptProps {
  order: RepairOrder;
  kept: { id: string; pulled_at: string; pulled_by_name: string };
  /** The document's name, where nothing else says it. */
  alone: string;
  offline: boolean;
}

function Kept({ order, kept, alone, offline }: KeptProps) {
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const at = moment(kept.pulled_at, zone, now.value);
  return (
    <span class="paper-kept">
      <OpenDocument
        disabled={offline}
        href={hrefOf(kept)}
        label={[alone, t('open_kept', { at })].filter(Boolean).join(' · ')}
      />
      <span class="label">{t('kept', { at, name: kept.pulled_by_name })}</span>
    </span>
  );
}

/** What the OEM calls it; the usual ones in our words. */
function sayTitle({ kind, title }: Props['paper']): string {
  if (kind === 'vehicle_report' || kind === 'siriusxm_trial') return t(kind);
  return title || t('plan_certificate');
}
