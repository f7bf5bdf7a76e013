import { AreaPanel } from './AreaPanel';
import { Diagram } from './Diagram';
import { Legend } from './Legend';
import { Overview } from './Overview';
import type { Round } from './round';
import { ViewChoice } from './ViewChoice';

/** The drawn body, and beside it the chosen part or the whole. */
export function BodyTab({ round }: { round: Round }) {
  const view = round.view.value;
  return (
    <div class="walkaround-split">
      <div class="walkaround-drawing">
        <ViewChoice round={round} view={view} />
        <Diagram round={round} view={view} />
        <Legend round={round} />
      </div>
      {round.chosen.value ? (
        <AreaPanel round={round} chosen={round.chosen.value} />
      ) : (
        <Overview round={round} />
      )}
    </div>
  );
}
