import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/app';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Toasts } from '../parts/Toasts';
import { Banners } from './Banners';
import { Outlet } from './Outlet';
import { goToSignIn, type settleSession } from './session';
import { device } from './store';
import { TopBar } from './TopBar';

export function App({ settled }: { settled: ReturnType<typeof settleSession> }) {
  const [outcome, setOutcome] = useState<Awaited<typeof settled> | null>(null);
  useEffect(() => {
    void settled.then(it => (it === 'sign_in' ? goToSignIn() : setOutcome(it)));
  }, []);
  // With no network there is nowhere to go after signing out: the page says so itself.
  if (!device.value) return outcome ? <Nobody /> : null;
  return (
    <div class="shell">
      <a class="skip" href="#content">
        {t('skip_to_content')}
      </a>
      <TopBar />
      <Banners />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Toasts />
    </div>
  );
}

function Nobody() {
  return (
    <main>
      <EmptyState icon={wifiOff} title={t('nobody_title')} text={t('nobody_text')}>
        <Button kind="primary" onClick={goToSignIn}>
          {t('sign_in')}
        </Button>
      </EmptyState>
    </main>
  );
}
