import check from 'lucide-static/icons/check.svg?raw';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { type Condition, stateOf } from './condition';
import { DamageForm } from './DamageForm';
import { KindChoice } from './KindChoice';
import { PastNotes } from './PastNotes';
import type { Chosen, Round } from './round';
import { SkipForm } from './SkipForm';
import { areaName, t } from './words';

/** The chosen part: say that it is clean, what damage it has, or why it can't be seen. */
export function AreaPanel({ round, chosen }: { round: Round; chosen: Chosen }) {
  const condition = round.condition();
  const heading = useHeadingFocus(chosen.area);
  const damage = condition.damages.find(it => it.id === chosen.damage);
  const title = areaName(chosen.area, condition.body);
  return (
    <aside class="panel" aria-label={title}>
      <header class="panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Saved round={round} />
      </header>
      {damage ? (
        <DamageForm key={damage.id} round={round} condition={condition} damage={damage} />
      ) : (
        <Unsaid key={chosen.area} round={round} condition={condition} area={chosen.area} />
      )}
    </aside>
  );
}

/** Said aloud too: the region is there before the word is. */
export function Saved({ round }: { round: Round }) {
  return (
    <span class="saved" role="status">
      {round.saved.value && (
        <>
          <Icon source={check} />
          {t('saved')}
        </>
      )}
    </span>
  );
}

interface Props {
  round: Round;
  condition: Condition;
  area: string;
}

function Unsaid({ round, condition, area }: Props) {
  const [skipping, setSkipping] = useState(false);
  if (skipping) return <SkipForm round={round} area={area} onBack={() => setSkipping(false)} />;
  const here = condition.damages.filter(damage => damage.area === area);
  return (
    <>
      {here.length ? (
        <Others round={round} condition={condition} area={area} />
      ) : (
        <SayClean {...{ round, condition, area }} />
      )}
      <PastNotes round={round} condition={condition} area={area} />
      <KindChoice
        area={area}
        label={here.length ? t('add_here') : t('damage_here')}
        value={null}
        onChoose={kind => void round.recordHere(kind)}
      />
      <div class="panel-foot">
        {here.length === 0 && (
          <Button capture onClick={() => setSkipping(true)}>
            {t('skip')}
          </Button>
        )}
        <Button kind="primary" capture onClick={() => round.choose(null)}>
          {t('close_panel')}
        </Button>
      </div>
    </>
  );
}

function SayClean({ round, condition, area }: Props) {
  const state = stateOf(condition, area);
  const reason = condition.facts.areas[area]?.reason;
  if (state === 'unseen') {
    return (
      <Button kind="go" capture icon={check} onClick={() => void round.clear([area])}>
        {t('no_damage')}
      </Button>
    );
  }
  return (
    <div class="panel-row">
      <b>{state === 'skipped' ? t('skipped_because', { reason: reason ?? '' }) : t('state_clean')}</b>
      <Button capture onClick={() => void round.reopen(area)}>
        {t('reopen')}
      </Button>
    </div>
  );
}

/** The damages that this part has already. */
export function Others({ round, condition, area }: Props) {
  return (
    <div class="chips">
      {condition.damages.map((damage, i) =>
        damage.area === area ? (
          <button
            key={damage.id}
            type="button"
            class="choice capture"
            onClick={() =>
              round.choose({ area, view: damage.view, x: damage.x, y: damage.y, damage: damage.id })
            }
          >
            <span class="number">{i + 1}</span>
            {t(`kind_${damage.kind}`)}
          </button>
        ) : null,
      )}
    </div>
  );
}

/** The focus goes where the eye does, and back when the panel closes. */
function useHeadingFocus(area: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof SVGElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [area]);
  return heading;
}
