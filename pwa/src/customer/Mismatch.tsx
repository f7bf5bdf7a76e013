import { useState } from 'preact/hooks';
import { capture } from '../app/store';
import { toast } from '../parts/Toasts';
import type { OwnerRecord, RepairOrder } from '../types';
import { ChangeCustomer } from './ChangeCustomer';
import { Comparison } from './Comparison';
import { choosing } from './changing';
import { isOpen } from './comparing';
import { Neither } from './Neither';
import { Taking } from './Taking';
import { recordsOf } from './use_comparison';
import { t } from './words';

type Step =
  | { kind: 'compare' }
  | { kind: 'take'; record: OwnerRecord }
  /** `unanswered` where the window was closed without a choice. */
  | { kind: 'neither'; unanswered: boolean }
  | { kind: 'create'; record?: OwnerRecord }
  | { kind: 'search' };

/** DMS and OEM side by side, until it is settled whose vehicle it is. What is being typed outlives that others settle it
 * meanwhile. */
export function Mismatch({ order, onDone }: { order: RepairOrder; onDone: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'compare' });
  const { dms, oem } = recordsOf(order);
  const goTo = (next: Step) => () => setStep(next);
  const take = async (record: OwnerRecord) => {
    if (!(await capture([choosing(order.id, record.source, record)]))) return;
    toast(t('taken'));
    onDone();
  };
  switch (step.kind) {
    case 'compare':
      if (!dms || !oem || !isOpen({ dms, oem }, order.owner_choice)) return null;
      return (
        <Comparison
          order={order}
          dms={dms}
          oem={oem}
          onTake={record => setStep({ kind: 'take', record })}
          onNeither={goTo({ kind: 'neither', unanswered: false })}
          onClose={goTo({ kind: 'neither', unanswered: true })}
        />
      );
    case 'take':
      return (
        <Taking
          order={order}
          record={step.record}
          onTake={() => void take(step.record)}
          onBack={goTo({ kind: 'compare' })}
          onDone={onDone}
        />
      );
    case 'neither':
      return (
        <Neither
          unanswered={step.unanswered}
          onCreate={goTo({ kind: 'create' })}
          onSearch={goTo({ kind: 'search' })}
          onBack={goTo({ kind: 'compare' })}
          onLater={onDone}
        />
      );
    default:
      return (
        <ChangeCustomer
          order={order}
          choice={step.kind === 'create' ? 'created' : 'found'}
          begin={step.kind}
          onDone={onDone}
          onBack={goTo({ kind: 'neither', unanswered: false })}
        />
      );
  }
}
