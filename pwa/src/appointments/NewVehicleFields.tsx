import { Field } from '../parts/Field';
import '../vehicle/vehicle.css';
import { VinField } from '../vehicle/VinField';
import type { NewVehicle, VehicleFault } from './registering';
import { t } from './words';

interface Props {
  fields: NewVehicle;
  wrong: readonly VehicleFault[];
  onChange: (change: Partial<NewVehicle>) => void;
}

const MOST = { plate: 20, year: 4, make: 80, model: 80 } as const;

/** VIN by typing or barcode, and what it doesn't say. */
export function NewVehicleFields({ fields, wrong, onChange }: Props) {
  return (
    <fieldset class="visit-new">
      <legend class="label">{t('vehicle')}</legend>
      <div class="wide">
        <VinField
          fields={fields}
          wrong={wrong.includes('vin_reason') ? t('vin_reason_needed') : null}
          onChange={onChange}
        />
      </div>
      {(['plate', 'year', 'make', 'model'] as const).map(name => (
        <Field key={name} label={t(name)} wrong={sayWrong(name, wrong)}>
          {tied => (
            <input
              {...tied}
              inputMode={name === 'year' ? 'numeric' : 'text'}
              maxLength={MOST[name]}
              autoComplete="off"
              value={fields[name]}
              onInput={event => onChange({ [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

function sayWrong(name: string, wrong: readonly string[]): string | null {
  if (!wrong.includes(name)) return null;
  return t(name === 'year' ? 'year_wrong' : 'needed');
}
