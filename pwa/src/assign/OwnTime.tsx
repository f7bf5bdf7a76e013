import { useState } from 'preact/hooks';
import { now, one } from '../app/store';
import { Button } from '../parts/Button';
import { useDraft } from '../parts/changed';
import { Field } from '../parts/Field';
import type { RepairOrder } from '../types';
import { instantsOf, wallOf } from '../web_status/zone';
import { t } from './words';

interface Props {
  order: RepairOrder;
  onPromise: (due: string) => void;
}

/** Any other time, by the clock on the shop's wall. In the hour that autumn shows twice the first is meant. */
export function OwnTime({ order, onPromise }: Props) {
  const place = one('location', order.location);
  const zone = place?.time_zone ?? 'UTC';
  const [wall, setWall] = useDraft(order.due_out ? wallOf(order.due_out, zone) : '');
  const [wrong, setWrong] = useState<'due_past' | 'due_gap' | null>(null);
  const promise = () => {
    const due = instantsOf(wall, zone)[0];
    if (!due) return setWrong('due_gap');
    if (due <= now.value.toISOString()) return setWrong('due_past');
    setWrong(null);
    onPromise(due);
  };
  return (
    <div class="assign-own">
      <Field
        label={t('own_time')}
        hint={t('due_zone', { location: place?.name ?? '', zone: zone.replaceAll('_', ' ') })}
        wrong={wrong && t(wrong)}
      >
        {tied => (
          <input
            {...tied}
            class="num"
            type="datetime-local"
            step={60}
            value={wall}
            onInput={event => setWall(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button capture disabled={!wall} onClick={promise}>
        {t('promise_this')}
      </Button>
    </div>
  );
}
