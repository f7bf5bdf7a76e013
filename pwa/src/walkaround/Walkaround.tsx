import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { one } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import type { RepairOrder } from '../types';
import { BodyTab } from './BodyTab';
import { Checks } from './Checks';
import { InsideTab } from './InsideTab';
import { PhotosTab } from './PhotosTab';
import { createRound, type Round } from './round';
import { LAMPS, WIPERS_AND_GLASS } from './rows';
import { Signing } from './Signing';
import { Tabs } from './Tabs';
import { Tires } from './Tires';
import './walkaround.css';
import './diagram.css';
import './panel.css';
import './readings.css';
import './signing.css';
import { t } from './words';

/** The walk-around of one repair order, in its frame. */
export default function Walkaround({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return <NotFound />;
  return (
    <OrderFrame order={order} page="walkaround">
      <Around key={order.id} order={order} />
    </OrderFrame>
  );
}

function Around({ order }: { order: RepairOrder }) {
  const round = useMemo(() => createRound(order.id, order.vehicle), [order.id, order.vehicle]);
  useEffect(() => {
    document.title = `${t('title')} · Lotwalk`;
  });
  useLayoutEffect(() => byKeys(round), [round]);
  return (
    <div class="walkaround">
      <h1 class="unseen">{t('title')}</h1>
      <Tabs round={round} />
      <section
        class="walkaround-tab"
        role="tabpanel"
        id={`tab-${round.tab.value}`}
        aria-labelledby={`to-${round.tab.value}`}
      >
        <Shown round={round} />
      </section>
    </div>
  );
}

function Shown({ round }: { round: Round }) {
  const tab = round.tab.value;
  if (tab === 'tires') return <Tires round={round} />;
  if (tab === 'lamps') return <Checks round={round} checks={LAMPS} />;
  if (tab === 'wipers') return <Checks round={round} checks={WIPERS_AND_GLASS} />;
  if (tab === 'inside') return <InsideTab round={round} />;
  if (tab === 'photos') return <PhotosTab round={round} />;
  if (tab === 'sign') return <Signing round={round} />;
  return <BodyTab round={round} />;
}

/** Escape leaves what is chosen; Ctrl+Z undoes, where no text is being typed. */
function byKeys(round: Round) {
  const pressed = (event: KeyboardEvent) => {
    if (isTyping(event.target)) return;
    if (event.key === 'Escape' && !document.querySelector('dialog[open]')) round.choose(null);
    if (event.key === 'z' && (event.ctrlKey || event.metaKey)) void round.undo();
  };
  addEventListener('keydown', pressed);
  return () => removeEventListener('keydown', pressed);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
