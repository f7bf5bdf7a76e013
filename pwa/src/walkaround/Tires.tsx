import { location } from '../app/store';
import type { Round } from './round';
import { TireCard } from './TireCard';
import { tiresOf } from './tread';

/** A card for each tire, placed as the tires are on the vehicle. */
export function Tires({ round }: { round: Round }) {
  const condition = round.condition();
  const unit = location.value?.tread_unit ?? '32nds';
  return (
    <div class="walkaround-page tires">
      {tiresOf(condition.body).map(position => (
        <TireCard key={position} round={round} condition={condition} position={position} unit={unit} />
      ))}
    </div>
  );
}
