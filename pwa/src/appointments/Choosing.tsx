import plus from 'lucide-static/icons/plus.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import type { CommandBody } from '../sync';
import { type Customer, FindVehicle, VehicleButton } from './FindVehicle';
import { type Known, vehiclesHeld, vehiclesOf } from './found';
import { Register } from './Register';
import { t } from './words';

interface Props {
  title: string;
  location: string;
  /** `made` are the commands that make vehicle and customer where they are new. */
  onChosen: (vehicle: Known, made: CommandBody[]) => void;
  onClose: () => void;
}

/** Which vehicle: found, one of somebody's others, or new. */
export function Choosing({ title, location, onChosen, onClose }: Props) {
  const [customer, setCustomer] = useState<Customer | null>(null);
  const [isNew, setNew] = useState(false);
  const turnTo = (to: Customer) => {
    setCustomer(to);
    setNew(to === 'new' || vehiclesHeld(to).length > 0);
  };
  if (customer === null)
    return (
      <FindVehicle title={title} onVehicle={it => onChosen(it, [])} onCustomer={turnTo} onClose={onClose} />
    );
  if (customer === 'new' || isNew)
    return (
      <Register
        location={location}
        customer={customer}
        onMade={(commands, vehicle) => onChosen(vehicle, commands)}
        onBack={() => setCustomer(null)}
      />
    );
  return (
    <VehiclesOf
      customer={customer}
      onVehicle={it => onChosen(it, [])}
      onNew={() => setNew(true)}
      onBack={() => setCustomer(null)}
    />
  );
}

interface OfProps {
  customer: Exclude<Customer, 'new'>;
  onVehicle: (vehicle: Known) => void;
  onNew: () => void;
  onBack: () => void;
}

/** The vehicles of a customer who isn't on this tablet. */
function VehiclesOf({ customer, onVehicle, onNew, onBack }: OfProps) {
  const [listed, setListed] = useState<Known[] | 'asking' | null>('asking');
  useEffect(() => {
    void vehiclesOf(customer).then(setListed);
  }, [customer.id]);
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button icon={plus} capture onClick={onNew}>
        {t('new_vehicle')}
      </Button>
    </>
  );
  return (
    <Sheet title={t('other_vehicles', { name: customer.name })} onClose={onBack} foot={foot}>
      <div role="status">
        {listed === 'asking' && <p>{t('searching')}</p>}
        {listed === null && <p>{t('vehicles_away', { name: customer.name })}</p>}
        {listed?.length === 0 && <p>{t('vehicles_none', { name: customer.name })}</p>}
      </div>
      {Array.isArray(listed) && (
        <div class="visit-vehicles">
          {listed.map(it => (
            <VehicleButton key={it.id} vehicle={it} onVehicle={onVehicle} />
          ))}
        </div>
      )}
    </Sheet>
  );
}
