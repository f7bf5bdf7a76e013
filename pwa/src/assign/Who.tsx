import { one } from '../app/store';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import type { RepairOrder } from '../types';
import type { Assigning } from './assigning';
import { meAs, staffOf } from './staff';
import { t } from './words';

interface Props {
  order: RepairOrder;
  assigning: Assigning;
}

export function Who({ order, assigning }: Props) {
  return (
    <section class="card assign-who">
      <h2>{t('who')}</h2>
      <Person order={order} as="advisor" onChoose={advisor => advisor && assigning.give({ advisor })} />
      <Person order={order} as="technician" onChoose={technician => assigning.give({ technician })} />
    </section>
  );
}

interface PersonProps {
  order: RepairOrder;
  as: 'advisor' | 'technician';
  onChoose: (person: string | null) => void;
}

/** Those who hold the role here; and whoever has it now, though they hold it no more. */
function Person({ order, as: role, onChoose }: PersonProps) {
  const staff = staffOf(order.location, role);
  const chosen = order[role];
  const former = staff.some(it => it.id === chosen) ? undefined : one('person', chosen);
  const me = meAs(order.location, role);
  return (
    <div class="assign-person" data-need={role}>
      <Field label={t(role)}>
        {tied => (
          <select
            {...tied}
            value={chosen ?? ''}
            onChange={event => onChoose(event.currentTarget.value || null)}
          >
            {(chosen === null || role === 'technician') && <option value="">{t('nobody')}</option>}
            {[...(former ? [former] : []), ...staff].map(it => (
              <option key={it.id} value={it.id}>
                {it.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {me && me !== chosen && (
        <Button capture onClick={() => onChoose(me)}>
          {t('me')}
        </Button>
      )}
    </div>
  );
}
