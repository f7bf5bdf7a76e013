import share from 'lucide-static/icons/share-2.svg?raw';
import { capture, newId } from '../app/store';
import { Button } from '../parts/Button';
import { toast } from '../parts/Toasts';
import { passOn } from './tracker';
import { useTracker } from './useTracker';
import { t } from './words';

/** Makes the customer's link; once it is there, shows it and hands it on. */
export function ShareTracker({ order }: { order: string }) {
  const url = useTracker(order);
  if (!url)
    return (
      <Button icon={share} onClick={() => void make(order)}>
        {t('share')}
      </Button>
    );
  return (
    <p class="status-link">
      <Button icon={share} onClick={() => void passOn(url).then(copied => copied && toast(t('link_copied')))}>
        {t('pass_on')}
      </Button>
      <a href={url} target="_blank" rel="noopener">
        {t('open_tracker')}
      </a>
    </p>
  );
}

async function make(order: string): Promise<void> {
  const saved = await capture([{ type: 'share_tracker', id: newId(), repair_order: order }]);
  if (saved) toast(t('shared'));
}
