import { Choice } from '../parts/Choice';
import { Field } from '../parts/Field';
import { type Draft, moved } from './draft';
import { t } from './words';
import { instantsOf, sayDue } from './zone';

interface Props {
  draft: Draft;
  before: string | null;
  zone: string;
  place: string;
  wrong: string | null;
  onChange: (change: Partial<Draft>) => void;
}

/** Due out by the clock on the shop's wall, wherever the person sits. */
export function DueField({ draft, before, zone, place, wrong, onChange }: Props) {
  const instants = moved(draft, before, zone) ? instantsOf(draft.due, zone) : [];
  return (
    <>
      <Field
        label={t('due_out')}
        hint={t('due_zone', { location: place, zone: zone.replaceAll('_', ' ') })}
        wrong={wrong}
      >
        {tied => (
          <input
            {...tied}
            class="num"
            type="datetime-local"
            step={60}
            value={draft.due}
            onInput={event => onChange({ due: event.currentTarget.value, second: false })}
          />
        )}
      </Field>
      {instants.length === 2 && (
        <Choice
          label={t('due_twice')}
          options={instants.map((instant, i) => ({ value: String(i), label: sayDue(instant, zone, true) }))}
          value={draft.second ? '1' : '0'}
          onChoose={which => onChange({ second: which === '1' })}
        />
      )}
    </>
  );
}
