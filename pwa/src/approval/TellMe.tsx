import bell from 'lucide-static/icons/bell.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { type PushState, pushState, startPush } from '../app/push';
import { Button } from '../parts/Button';
import { toast } from '../parts/Toasts';
import { t } from './words';

/** Asks for push, after a tap only; where it can't be, says why and what would help. */
export function TellMe() {
  const [state, setState] = useState<PushState | null>(null);
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  if (state === null) return null;
  if (state === 'on') return <p class="label approvals-told">{t('told_here')}</p>;
  if (state === 'blocked') return <p class="label approvals-told">{t('push_blocked')}</p>;
  if (state === 'impossible')
    return <p class="label approvals-told">{t(needsHomeScreen() ? 'push_ios' : 'push_unsupported')}</p>;
  return (
    <div class="approvals-told">
      <Button icon={bell} capture onClick={() => void startPush().then(setState, failed)}>
        {t('tell_me')}
      </Button>
    </div>
  );
}

/** On iOS push exists only for what was added to the Home Screen. An iPad calls itself a Mac, but is touched. */
function needsHomeScreen(): boolean {
  const apple =
    /iPhone|iPad/.test(navigator.userAgent) ||
    (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  return apple && !matchMedia('(display-mode: standalone)').matches;
}

function failed(error: unknown): void {
  console.warn(error);
  toast(t('push_failed'), { kind: 'red' });
}
