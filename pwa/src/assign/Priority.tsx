import { Stepper } from '../parts/Stepper';
import type { RepairOrder } from '../types';
import type { Assigning } from './assigning';
import { t } from './words';

const [LEAST, MOST] = [0, 9];

export function Priority({ order, assigning }: { order: RepairOrder; assigning: Assigning }) {
  return (
    <section class="card assign-priority">
      <Stepper
        label={t('priority')}
        hint={t('priority_hint')}
        value={order.priority}
        least={LEAST}
        most={MOST}
        onStep={priority => void assigning.give({ priority })}
      />
    </section>
  );
}
