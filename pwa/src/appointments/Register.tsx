import { useState } from 'preact/hooks';
import { vehicleName } from '../app/names';
import { all, newId, now, one } from '../app/store';
import type { Draft } from '../customer/draft';
import type { Faults } from '../customer/reaching';
import { t as customerWord, sayFault } from '../customer/words';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { showFirstFault } from '../parts/faults';
import { Sheet } from '../parts/Sheet';
import type { CommandBody } from '../sync';
import { vinFault } from '../vehicle/vin';
import { found, type Known } from './found';
import { NewVehicleFields } from './NewVehicleFields';
import {
  ASKED,
  customerDraft,
  faultsOfCustomer,
  faultsOfVehicle,
  type NewVehicle,
  NO_VEHICLE,
  registering,
} from './registering';
import { useReading } from './use_reading';
import { t } from './words';

interface Props {
  location: string;
  customer: { id: string; name: string } | 'new';
  onMade: (commands: CommandBody[], vehicle: Known) => void;
  onBack: () => void;
}

/** A vehicle that isn't known yet, and where they are new too, its customer: what one asks at the counter. */
export function Register({ location, customer, onMade, onBack }: Props) {
  const [draft, setDraft] = useState<Draft>(customerDraft());
  const [typed, setTyped] = useState<NewVehicle>(NO_VEHICLE);
  const [tried, setTried] = useState(false);
  const vehicle = useReading(typed);
  const known = knownBy(vehicle.vin);
  const faults = customer === 'new' ? faultsOfCustomer(draft) : {};
  const wrong = faultsOfVehicle(vehicle, now.value.getFullYear());
  const goOn = () => {
    setTried(true);
    if (Object.keys(faults).length > 0 || wrong.length > 0) return showFirstFault();
    if (known) return;
    const whose = customer === 'new' ? draft : customer;
    const [commands, made] = registering({ location, newId, customer: whose, vehicle });
    found.set(made.id, made);
    onMade(commands, made);
  };
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="go" capture onClick={goOn}>
        {t('goes_on')}
      </Button>
    </>
  );
  return (
    <Sheet title={t(customer === 'new' ? 'new_customer' : 'new_vehicle')} onClose={onBack} foot={foot}>
      {customer === 'new' ? (
        <CustomerFields draft={draft} faults={tried ? faults : {}} onChange={setDraft} />
      ) : (
        <p class="visit-whose">{customer.name}</p>
      )}
      <NewVehicleFields
        fields={vehicle}
        wrong={tried ? wrong : []}
        onChange={it => setTyped({ ...typed, ...it })}
      />
      {known && (
        <p class="told" role="alert">
          {t('vin_taken', { vehicle: vehicleName(known), client: one('client', known.client)?.name ?? '' })}
        </p>
      )}
    </Sheet>
  );
}

/** As far as this tablet knows; what it doesn't know the server refuses by name. */
function knownBy(vin: string) {
  return vinFault(vin) === null ? all('vehicle').find(it => it.vin === vin) : undefined;
}

function CustomerFields(props: { draft: Draft; faults: Faults; onChange: (draft: Draft) => void }) {
  const { draft, faults, onChange } = props;
  return (
    <fieldset class="visit-new">
      <legend class="label">{t('customer')}</legend>
      {ASKED.map(name => (
        <Field key={name} label={customerWord(name)} wrong={sayFault(name, faults[name])}>
          {tied => (
            <input
              {...tied}
              inputMode={name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'}
              maxLength={name === 'phone' ? 40 : 120}
              autoComplete="off"
              value={draft[name]}
              onInput={event => onChange({ ...draft, [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
