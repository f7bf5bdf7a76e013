import user from 'lucide-static/icons/circle-user-round.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/app';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Toasts } from '../parts/Toasts';
import { Banners } from './Banners';
import { Outlet } from './Outlet';
import { people } from './persons';
import { People } from './SwitchSheet';
import { type settleSession, signInAgain } from './session';
import { device } from './store';
import { TopBar } from './TopBar';

export function App({ settled }: { settled: ReturnType<typeof settleSession> }) {
  const [outcome, setOutcome] = useState<Awaited<typeof settled> | null>(null);
  useEffect(() => {
    void settled.then(it => (it === 'sign_in' ? signInAgain() : setOutcome(it)));
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
        <Outlet key={device.value.profile.person.id} />
      </main>
      <Toasts />
    </div>
  );
}

function Nobody() {
  return (
    <main>
      <EmptyState
        icon={people.value.length > 0 ? user : wifiOff}
        title={t('nobody_title')}
        text={people.value.length > 0 ? '' : t('nobody_text')}
      >
        {people.value.length > 0 && <People onDone={() => {}} />}
        <Button kind="primary" onClick={signInAgain}>
          {t('sign_in')}
        </Button>
      </EmptyState>
    </main>
  );
}
