import { useEffect, useState } from 'preact/hooks';
import type { Document } from '../api/types';
import { contact, one } from '../app/store';
import { Button } from '../parts/Button';
import { OpenDocument } from '../parts/OpenDocument';
import { Sheet } from '../parts/Sheet';
import type { RepairOrder } from '../types';
import { askDocuments, type Problem } from './asking';
import { keptOf } from './kept';
import { Paper } from './Paper';
import { t } from './words';

interface Props {
  order: RepairOrder;
  onClose: () => void;
}

/** Ours, and what the OEM says that it has. What was pulled before is there even when the OEM is away. */
export function Papers({ order, onClose }: Props) {
  const vehicle = one('vehicle', order.vehicle);
  const offline = contact.value.reached === false;
  const vin = vehicle?.vin ?? '';
  const foot = (
    <a class="button" href="/app/appointments/reports">
      {t('history')}
    </a>
  );
  return (
    <Sheet title={vin ? t('of_vehicle', { vin }) : t('no_vin')} onClose={onClose} foot={foot}>
      {offline && <p role="status">{t('offline')}</p>}
      <section class="papers">
        <h3>{t('ours')}</h3>
        <div class="paper">
          <OpenDocument
            capture
            disabled={offline}
            href={`/api/repair-orders/${order.id}/maintenance-menu.pdf`}
            label={t('maintenance_menu')}
          />
          <span class="label">{t('maintenance_menu_text')}</span>
        </div>
      </section>
      <section class="papers">
        <h3>{t('oems')}</h3>
        <Oems order={order} offline={offline} />
      </section>
    </Sheet>
  );
}

function Oems({ order, offline }: { order: RepairOrder; offline: boolean }) {
  const [listed, setListed] = useState<Document[] | Problem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = () => {
    setListed(null);
    setProblem(null);
    void askDocuments(order.id).then(setListed);
  };
  useEffect(ask, [order.id, offline]);
  const there = Array.isArray(listed) ? listed : keptOf(order.vehicle).map(it => ({ ...it }));
  const told = Array.isArray(listed) ? problem : listed;
  return (
    <>
      <div role="status">
        {listed === null && <p class="label">{t('asking')}</p>}
        {told && told !== 'offline' && <Told problem={told} onAgain={ask} />}
        {Array.isArray(listed) && listed.length === 0 && <p>{t('none')}</p>}
      </div>
      {there.map(it => (
        <Paper
          key={it.name}
          order={order}
          paper={it}
          offered={Array.isArray(listed)}
          offline={offline}
          onProblem={setProblem}
        />
      ))}
    </>
  );
}

function Told({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const said = typeof problem === 'string' ? t(problem) : t('failed', { detail: problem.detail });
  const again = problem === 'oem_unavailable' || typeof problem === 'object';
  return (
    <div class="papers-told">
      <p>{said}</p>
      {again && <Button onClick={onAgain}>{t('retry')}</Button>}
    </div>
  );
}
