import check from 'lucide-static/icons/check.svg?raw';
import triangle from 'lucide-static/icons/triangle-alert.svg?raw';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Saved } from './AreaPanel';
import { type Condition, isSettled, unseenAreas } from './condition';
import { DamageList } from './DamageList';
import { GuidedPhotos } from './GuidedPhotos';
import { goTo } from './going';
import type { Round } from './round';
import { areaName, t } from './words';

/** Where the walk-around stands: what is missing, what was found, and the pictures to take. */
export function Overview({ round }: { round: Round }) {
  const condition = round.condition();
  return (
    <aside class="panel" aria-label={t('readings')}>
      <Standing round={round} condition={condition} />
      <DamageList round={round} condition={condition} />
      <section class="panel-part">
        <h3>{t('guided_photos')}</h3>
        <GuidedPhotos round={round} condition={condition} />
      </section>
      <div class="panel-foot">
        <Button kind={isSettled(condition) ? 'plain' : 'primary'} capture onClick={() => goTo(round, 'sign')}>
          {sayGoing(condition)}
        </Button>
      </div>
    </aside>
  );
}

function sayGoing(condition: Condition): string {
  if (isSettled(condition)) return t('tab_sign');
  const count = unseenAreas(condition).length;
  return count ? t('sign_unseen', { count }) : t('go_sign');
}

function Standing({ round, condition }: { round: Round; condition: Condition }) {
  const unseen = unseenAreas(condition);
  const seen = condition.areas.length - unseen.length;
  const done = unseen.length === 0 && isSettled(condition);
  return (
    <section class="standing">
      <header class="panel-head">
        <h2 class={done ? 'standing-done' : 'standing-todo'}>
          <Icon source={done ? check : triangle} />
          {done ? t('done') : t('attention')}
        </h2>
        <Saved round={round} />
      </header>
      <p class="quiet">{done ? t('everything_seen') : missing(condition)}</p>
      <progress
        max={condition.areas.length}
        value={seen}
        aria-label={t('seen_of', { seen, count: condition.areas.length })}
      />
      {unseen[0] && (
        <Button capture onClick={() => goTo(round, unseen[0] ?? '')}>
          {t('next_part', { area: areaName(unseen[0], condition.body) })}
        </Button>
      )}
    </section>
  );
}

/** "12 parts and signature". */
function missing(condition: Condition): string {
  const count = unseenAreas(condition).length;
  const parts = count ? t('parts_left', { count }) : null;
  const signature = isSettled(condition) ? null : t('signature_missing');
  if (parts && signature) return t('and', { a: parts, b: signature });
  return parts ?? signature ?? '';
}
