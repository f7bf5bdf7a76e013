import { AreaPanel } from './AreaPanel';
import { Diagram } from './Diagram';
import { Legend } from './Legend';
import { Readings } from './Readings';
import type { Round } from './round';
import { ViewClean } from './ViewChoice';

/** The cabin, and beside it what is read there. */
export function InsideTab({ round }: { round: Round }) {
  return (
    <div class="walkaround-split">
      <div class="walkaround-drawing">
        <Diagram round={round} view="inside" />
        <div class="diagram-foot">
          <Legend round={round} />
          <ViewClean round={round} view="inside" />
        </div>
      </div>
      {round.chosen.value ? (
        <AreaPanel round={round} chosen={round.chosen.value} />
      ) : (
        <Readings round={round} />
      )}
    </div>
  );
}
