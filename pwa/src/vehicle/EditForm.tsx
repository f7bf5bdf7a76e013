import { useEffect, useState } from 'preact/hooks';
import { all, capture, location, now } from '../app/store';
import { Button } from '../parts/Button';
import { showFirstFault } from '../parts/faults';
import { toast } from '../parts/Toasts';
import type { RepairOrder, Vehicle } from '../types';
import { type Decoded, decode, type VinTable } from './decode';
import { commandOf, type Draft, type Fault, type Fields, faultsOf, isNewVin, shownOf } from './draft';
import { Foreign } from './Foreign';
import { OtherFields } from './OtherFields';
import { Reading } from './Reading';
import { VinField } from './VinField';
import { VinPlate } from './VinPlate';
import { vinFault } from './vin';
import { t } from './words';

interface Props {
  order: RepairOrder;
  vehicle: Vehicle;
  onDone: () => void;
}

/** All that is known of the vehicle, to be changed and saved together. What nobody typed follows a new VIN. */
export function EditForm({ order, vehicle, onDone }: Props) {
  const [draft, setDraft] = useState<Draft>({});
  const [tried, setTried] = useState(false);
  const vin = draft.vin ?? vehicle.vin;
  const table = useTable();
  const read = table ? readOut(table, vin) : null;
  const fields = shownOf(vehicle, draft, read);
  const faults = faultsOf(fields, now.value.getFullYear());
  const other = ownerOf(vin, vehicle);
  const set = (change: Draft) => setDraft({ ...draft, ...change });
  const wrong = (fault: Fault, text: string) => (tried && faults.includes(fault) ? text : null);
  const save = async () => {
    setTried(true);
    if (faults.length > 0) return showFirstFault();
    if (other) return;
    const command = commandOf(vehicle, draft, read);
    if (command && !(await capture([command]))) return;
    if (command) toast(t('saved'));
    onDone();
  };
  return (
    <form
      class="vehicle-form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <section class="card vin-card" data-need="vin">
        <VinField fields={fields} wrong={wrong('reason', t('vin_reason_needed'))} onChange={set} />
        <VinPlate order={order} photos={all('photo')} />
      </section>
      {other && <Foreign order={order} vehicle={vehicle} other={other} />}
      {isNewVin(vehicle, draft) && vinFault(vin) === null && table && (
        <Reading read={read} released={table.released} />
      )}
      <OtherFields
        fields={fields}
        unit={location.value?.distance_unit ?? 'mi'}
        wrong={wrong}
        onChange={set}
      />
      <div class="vehicle-ways">
        <Button capture onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button kind="go" capture type="submit" disabled={other !== undefined}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** Fetched when somebody edits, from the app's own files: offline too. */
function useTable(): VinTable | null {
  const [table, setTable] = useState<VinTable | null>(null);
  useEffect(() => {
    import('virtual:vin-table').then(it => setTable(it.default), console.error);
  }, []);
  return table;
}

function readOut(table: VinTable, vin: string): Decoded | null {
  return vinFault(vin) === null ? decode(table, vin, now.value.getFullYear()) : null;
}

/** Another vehicle with this VIN, as far as this tablet knows; what it doesn't know the server refuses by name. */
function ownerOf(vin: string, vehicle: Vehicle): Vehicle | undefined {
  if (vinFault(vin) !== null) return undefined;
  return all('vehicle').find(it => it.vin === vin && it.id !== vehicle.id);
}

export type Change = (change: Partial<Fields>) => void;
