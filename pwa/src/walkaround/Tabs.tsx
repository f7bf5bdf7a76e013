import check from 'lucide-static/icons/check.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import { useRef } from 'preact/hooks';
import { Button } from '../parts/Button';
import { unseenAreas } from './condition';
import { type Round, TABS, type Tab } from './round';
import { t } from './words';

/** The parts of the walk-around, and beside them what is done most: say that the rest is clean, and undo. */
export function Tabs({ round }: { round: Round }) {
  const rest = unseenAreas(round.condition()).length;
  return (
    <div class="walkaround-head">
      <TabList round={round} />
      <div class="walkaround-ways">
        <Button
          capture
          icon={undo}
          disabled={round.undos.value.length === 0}
          onClick={() => void round.undo()}
        >
          <span class="wide-only">{t('undo')}</span>
        </Button>
        <Button capture icon={check} disabled={rest === 0} onClick={() => void round.clearRest()}>
          {t('rest_clean')}
        </Button>
      </div>
    </div>
  );
}

function TabList({ round }: { round: Round }) {
  const list = useRef<HTMLDivElement>(null);
  const go = (tab: Tab) => {
    round.tab.value = tab;
    round.choose(null);
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(round.tab.value) + by + TABS.length) % TABS.length];
    if (next) go(next);
    list.current?.querySelectorAll('button')[next ? TABS.indexOf(next) : 0]?.focus();
  };
  return (
    <div class="walkaround-tabs" role="tablist" aria-label={t('sections')} ref={list} onKeyDown={step}>
      {TABS.map(tab => (
        <button
          key={tab}
          id={`to-${tab}`}
          type="button"
          role="tab"
          aria-selected={round.tab.value === tab}
          aria-controls={`tab-${tab}`}
          tabIndex={round.tab.value === tab ? 0 : -1}
          onClick={() => go(tab)}
        >
          {t(`tab_${tab}`)}
        </button>
      ))}
    </div>
  );
}
