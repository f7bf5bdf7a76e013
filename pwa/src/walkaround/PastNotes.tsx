import { Button } from '../parts/Button';
import { type Condition, pastMarks } from './condition';
import type { Round } from './round';
import { t } from './words';

/** What the last visit knew about this part; one tap says that it is still there. */
export function PastNotes({ round, condition, area }: { round: Round; condition: Condition; area: string }) {
  const known = pastMarks(condition).filter(mark => mark.area === area);
  return (
    <>
      {known.map(mark => (
        <div key={`${mark.kind}${mark.x}${mark.y}`} class="panel-row past">
          <span>
            {t('last_time', {
              kind: t(`kind_${mark.kind}`),
              severity: t(`severity_${mark.severity}`).toLowerCase(),
            })}
          </span>
          <Button capture onClick={() => void round.record(mark)}>
            {t('still_there')}
          </Button>
        </div>
      ))}
    </>
  );
}
