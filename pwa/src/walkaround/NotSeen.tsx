import triangle from 'lucide-static/icons/triangle-alert.svg?raw';
import { languageTag } from '../i18n';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { unseenAreas } from './condition';
import { goTo } from './going';
import type { Round } from './round';
import { areaName, t } from './words';

/** What nobody has looked at, by name, before somebody puts their name under it. */
export function NotSeen({ round }: { round: Round }) {
  const condition = round.condition();
  const unseen = unseenAreas(condition);
  const [first] = unseen;
  if (!first) return null;
  const names = unseen.map(area => areaName(area, condition.body));
  const list = new Intl.ListFormat(languageTag.value, { style: 'long', type: 'conjunction' });
  return (
    <section class="not-seen">
      <h3>
        <Icon source={triangle} />
        {t('not_seen', { count: unseen.length })}
      </h3>
      <p>{t('not_seen_which', { parts: list.format(names) })}</p>
      <Button capture onClick={() => goTo(round, first)}>
        {t('next_part', { area: areaName(first, condition.body) })}
      </Button>
    </section>
  );
}
