import type { ComponentChildren } from 'preact';
import type { RepairOrder } from '../types';
import { BottomBar } from './BottomBar';
import './order.css';
import { Rail } from './Rail';

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
  return (
    <div class={wide ? 'order wide' : 'order'}>
      <Rail order={order} page={page} />
      <div class="order-page">{children}</div>
      {!wide && <BottomBar order={order} />}
    </div>
  );
}
