import share from 'lucide-static/icons/share-2.svg?raw';
import { isPending, may } from '../app/store';
import { Button } from '../parts/Button';
import { Qr } from '../parts/Qr';
import { toast } from '../parts/Toasts';
import type { RepairOrder } from '../types';
import { ShareTracker } from '../web_status/ShareTracker';
import { passOn } from '../web_status/tracker';
import { useTracker } from '../web_status/useTracker';
import { sayFate } from './way';
import { t } from './words';

/** The customer's page: by which channel the link goes, as a code to point a camera at, and to hand on. */
export function Link({ order }: { order: RepairOrder }) {
  const url = useTracker(order.id);
  return (
    <section class="card finalize-link">
      <h2>{t('link')}</h2>
      {order.finalized_at && <p>{sayFate(order)}</p>}
      {!url && <NotYet order={order} asked={url === null} />}
      {url && <Qr text={url} label={t('qr')} />}
      {url && (
        <div class="finalize-ways">
          <Button icon={share} onClick={() => void passOn(url).then(copied => copied && toast(t('copied')))}>
            {t('pass_on')}
          </Button>
          <a href={url} target="_blank" rel="noopener">
            {t('open_tracker')}
          </a>
        </div>
      )}
    </section>
  );
}

/** An order that is older than its signature may have no link; a signed one has its link when it has arrived. */
function NotYet({ order, asked }: { order: RepairOrder; asked: boolean }) {
  const waits = asked || isPending('repair_order', order.id);
  if (asked && !order.finalized_at && may('share_tracker')) return <ShareTracker order={order.id} />;
  return <p class="quiet">{t(waits ? 'link_waits' : 'link_asked')}</p>;
}
