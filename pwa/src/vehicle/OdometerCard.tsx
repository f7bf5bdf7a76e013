import { useMemo } from 'preact/hooks';
import type { RepairOrder, Vehicle } from '../types';
import { Odometer } from '../walkaround/Odometer';
import { createRound } from '../walkaround/round';
import '../walkaround/readings.css';

/** The walk-around's own odometer: read here or there, it is one reading with one set of rules. */
export function OdometerCard({ order, vehicle }: { order: RepairOrder; vehicle: Vehicle }) {
  const round = useMemo(() => createRound(order.id, vehicle.id), [order.id, vehicle.id]);
  return (
    <section class="card vehicle-odometer" data-need="odometer">
      <Odometer round={round} condition={round.condition()} />
    </section>
  );
}
