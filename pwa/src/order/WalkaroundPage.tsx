import type { ScreenProps } from '../app/screens';
import { one } from '../app/store';
import Walkaround from '../walkaround/Walkaround';
import { OrderFrame } from './OrderFrame';

/** The walk-around in its order's frame. */
export default function WalkaroundPage({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return <Walkaround params={params} />;
  return (
    <OrderFrame order={order} page="walkaround">
      <Walkaround params={params} />
    </OrderFrame>
  );
}
