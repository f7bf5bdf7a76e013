import { Choice } from '../parts/Choice';
import { NoteField } from '../parts/NoteField';
import type { RepairOrder, Transportation } from '../types';
import type { Assigning } from './assigning';
import { t } from './words';

export const WAYS: readonly Transportation[] = [
  'own_ride',
  'waits',
  'shuttle',
  'loaner',
  'rental',
  'rideshare',
  'pick_up_delivery',
];

interface Props {
  order: RepairOrder;
  assigning: Assigning;
}

/** How the customer gets along until then. */
export function Meanwhile({ order, assigning }: Props) {
  return (
    <section class="card assign-meanwhile">
      <h2>{t('meanwhile')}</h2>
      <Choice
        capture
        label={t('transportation')}
        options={WAYS.map(value => ({ value, label: t(value) }))}
        value={order.transportation}
        onChoose={transportation => void assigning.give({ transportation })}
      />
      <NoteField
        label={t('contact_wishes')}
        hint={t('contact_wishes_hint')}
        value={order.contact_wishes}
        onKeep={contact_wishes => assigning.give({ contact_wishes })}
      />
    </section>
  );
}
