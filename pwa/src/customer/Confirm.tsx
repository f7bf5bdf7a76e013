import { useState } from 'preact/hooks';
import { one } from '../app/store';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Sheet } from '../parts/Sheet';
import type { RepairOrder } from '../types';
import { t } from './words';

interface Props {
  order: RepairOrder;
  name: string;
  /** The vehicle's owner is known by a record: the vehicle goes too. */
  owner: boolean;
  note?: string;
  onMove: (vehicle: boolean) => void;
  onBack: () => void;
}

/** What goes over, and what ends for the former customer: said before it is done. */
export function Confirm({ order, name, owner, note, onMove, onBack }: Props) {
  const [what, setWhat] = useState<'order' | 'vehicle' | null>(owner ? 'vehicle' : null);
  const former = one('client', order.client)?.name ?? '';
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="go" capture disabled={what === null} onClick={() => onMove(what === 'vehicle')}>
        {t('move')}
      </Button>
    </>
  );
  return (
    <Sheet title={t('confirm_title', { name })} onClose={onBack} foot={foot}>
      {note && <p>{note}</p>}
      <p>{t('confirm_text', { former })}</p>
      {!owner && (
        <Choice
          label={t('what_moves', { name })}
          capture
          options={[
            { value: 'order', label: t('order_only') },
            { value: 'vehicle', label: t('order_and_vehicle') },
          ]}
          value={what}
          onChoose={setWhat}
        />
      )}
    </Sheet>
  );
}
