import { Field } from '../parts/Field';
import type { Sheet } from './state';
import type { CannedService, Item } from './template';
import { say, t } from './words';

interface Props {
  sheet: Sheet;
  item: Item | null;
  chosen: string;
  onChoose: (service: CannedService | null) => void;
}

/** The ready-made services: what the item names first, the rest by name, and free entry. */
export function Canned({ sheet, item, chosen, onChoose }: Props) {
  const services = sheet.content.services;
  const keys = Object.keys(services).sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
  const current = keys.find(key => services[key]?.op_code === chosen) ?? '';
  return (
    <Field label={t('canned')}>
      {tied => (
        <select
          {...tied}
          value={current}
          onChange={event => onChoose(services[event.currentTarget.value] ?? null)}
        >
          <option value="">{t('free_entry')}</option>
          {keys.map(key => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );

  function rank(key: string): number {
    return key === item?.service ? 0 : 1;
  }

  function nameOf(key: string): string {
    return say(services[key]?.description);
  }
}
