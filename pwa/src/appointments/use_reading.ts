import { useEffect, useState } from 'preact/hooks';
import { now } from '../app/store';
import { decode, type VinTable } from '../vehicle/decode';
import { vinFault } from '../vehicle/vin';
import type { NewVehicle } from './registering';

/** With what the VIN says in the fields that nobody has typed in; offline too, from the app's own files. */
export function useReading(typed: NewVehicle): NewVehicle {
  const [table, setTable] = useState<VinTable | null>(null);
  useEffect(() => {
    import('virtual:vin-table').then(it => setTable(it.default), console.error);
  }, []);
  const read =
    table && vinFault(typed.vin) === null ? decode(table, typed.vin, now.value.getFullYear()) : null;
  if (!read) return typed;
  return {
    ...typed,
    year: typed.year || String(read.year ?? ''),
    make: typed.make || (read.make ?? ''),
    model: typed.model || (read.model ?? ''),
  };
}
