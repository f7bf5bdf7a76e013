import { Field } from '../parts/Field';
import type { ListEntry } from '../types';
import { wordOf } from './lists';
import { t } from './words';

interface Props {
  label: string;
  entries: ListEntry[];
  value: string;
  wrong: string | null;
  optional?: boolean;
  onChoose: (key: string) => void;
}

/** One entry of a list that the company edits. A key that has left the list can't be chosen again. */
export function ListField({ label, entries, value, wrong, optional, onChoose }: Props) {
  const known = entries.some(it => it.key === value);
  return (
    <Field label={label} wrong={wrong}>
      {tied => (
        <select {...tied} value={known ? value : ''} onChange={event => onChoose(event.currentTarget.value)}>
          {(optional || !known) && <option value="">{t(optional ? 'none' : 'choose')}</option>}
          {entries.map(it => (
            <option key={it.key} value={it.key}>
              {wordOf(it)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
