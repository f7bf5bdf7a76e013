import { anchorShare, INSIDE, viewOf } from '../diagrams';
import { type Round, TABS, type Tab } from './round';

/** Goes to a tab, or to a part with its panel open. */
export function goTo(round: Round, where: Tab | string): void {
  if (isTab(where)) {
    round.tab.value = where;
    round.choose(null);
    return;
  }
  const isInside = INSIDE.includes(where);
  const view = isInside ? 'inside' : 'unfolded';
  const drawing = viewOf(round.condition().body, view);
  const shape = drawing.areas.find(area => area.id === where);
  if (!shape) return;
  const [x, y] = anchorShare(drawing, shape);
  round.tab.value = isInside ? 'inside' : 'body';
  round.view.value = 'unfolded';
  round.choose({ area: where, view, x, y, damage: null });
}

function isTab(where: string): where is Tab {
  return TABS.some(tab => tab === where);
}
