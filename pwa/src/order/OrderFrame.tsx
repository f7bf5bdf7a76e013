import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { pages } from '../app/pages';
import type { RepairOrder } from '../types';
import { BottomBar } from './BottomBar';
import './order.css';
import { Rail } from './Rail';
import { t } from './words';

interface Props {
  order: RepairOrder;
  /** The key of the page that is shown. */
  page: string;
  /** The page brings a rail and a foot of its own: the pages become a strip on top, and the bar leaves. */
  wide?: boolean;
  children: ComponentChildren;
}

/** Around every page of a repair order: its pages with their marks, and the bar that says whose vehicle it is. */
export function OrderFrame({ order, page, wide, children }: Props) {
  const title = pages.find(it => it.key === page)?.label() ?? t('history');
  useEffect(() => {
    document.title = `${title} · Lotwalk`;
  }, [title]);
  return (
    <div class={wide ? 'order wide' : 'order'}>
      <Rail order={order} page={page} />
      {/* What scrolls has to be reachable by the keyboard even where nothing in it is. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is what is done with it */}
      <section class="order-page" aria-label={t('page')} tabIndex={0}>
        {children}
      </section>
      {!wide && <BottomBar order={order} />}
    </div>
  );
}
