import userPlus from 'lucide-static/icons/user-plus.svg?raw';
import { useState } from 'preact/hooks';
import { all, may } from '../app/store';
import { type Found, merged, searchHeld } from '../customer/search';
import { asked } from '../customer/terms';
import { type Everywhere, useEverywhere } from '../customer/use_everywhere';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Plate } from '../parts/Plate';
import { Sheet } from '../parts/Sheet';
import { found, type Known, vehiclesHeld } from './found';
import { t } from './words';

/** A customer is known by id, or is still to be made. */
export type Customer = { id: string; name: string } | 'new';

interface Props {
  title: string;
  onVehicle: (vehicle: Known) => void;
  /** Their vehicle isn't among those that are shown. */
  onCustomer: (customer: Customer) => void;
  onClose: () => void;
}

/** By anything that somebody says or that stands on the vehicle: a tap on a vehicle is all. */
export function FindVehicle({ title, onVehicle, onCustomer, onClose }: Props) {
  const [query, setQuery] = useState('');
  const everywhere = useEverywhere(query);
  const clients = merged(searchHeld(query, all('client'), all('vehicle')), everywhere?.found ?? []);
  const foot = may('create_client') && (
    <Button icon={userPlus} capture onClick={() => onCustomer('new')}>
      {t('new_customer')}
    </Button>
  );
  return (
    <Sheet title={title} onClose={onClose} foot={foot}>
      <Field label={t('find_label')}>
        {tied => (
          <input
            {...tied}
            type="search"
            maxLength={100}
            autoComplete="off"
            value={query}
            onInput={event => setQuery(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="label" role="status">
        {asked(query).length > 0 ? sayState(everywhere, clients.length) : t('find_begin')}
      </p>
      <ul class="visit-found">
        {clients.map(client => (
          <Client key={client.id} client={client} onVehicle={onVehicle} onCustomer={onCustomer} />
        ))}
      </ul>
    </Sheet>
  );
}

function sayState(everywhere: Everywhere, count: number): string {
  if (!everywhere) return t('searching');
  const none = count === 0 ? t('find_none') : '';
  return [everywhere.offline && t('find_offline'), none].filter(Boolean).join(' ');
}

type ClientProps = Pick<Props, 'onVehicle' | 'onCustomer'> & { client: Found };

/** Whose vehicles the tablet holds, it shows; of others it says what the server said, and lists them when asked. */
function Client({ client, onVehicle, onCustomer }: ClientProps) {
  const held = vehiclesHeld(client);
  return (
    <li>
      <b>{client.name}</b>
      <span class="label">{[client.phone, client.city].filter(Boolean).join(' · ')}</span>
      <div class="visit-vehicles">
        {held.map(it => (
          <VehicleButton key={it.id} vehicle={it} onVehicle={onVehicle} />
        ))}
        <Button onClick={() => onCustomer(client)}>
          {held.length > 0 || client.vehicles.length === 0 ? t('new_vehicle') : t('show_vehicles')}
        </Button>
      </div>
      {held.length === 0 && client.vehicles.length > 0 && (
        <span class="label">{client.vehicles.join('; ')}</span>
      )}
    </li>
  );
}

export function VehicleButton({ vehicle, onVehicle }: { vehicle: Known } & Pick<Props, 'onVehicle'>) {
  const choose = () => {
    found.set(vehicle.id, vehicle);
    onVehicle(vehicle);
  };
  return (
    <button type="button" class="button capture visit-vehicle" onClick={choose}>
      <span>{vehicle.name}</span>
      <Plate plate={vehicle.plate} unit={vehicle.unit} />
    </button>
  );
}
