import cable from 'lucide-static/icons/cable.svg?raw';
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw';
import { useEffect } from 'preact/hooks';
import type { InterfaceState } from '../api/types';
import { may, now } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import { Icon } from '../parts/Icon';
import { toast } from '../parts/Toasts';
import { interfaces, tryNow, watchInterfaces } from './interfaces';
import { sayProblem, t } from './words';

const TONES = {
  working: 'green',
  troubled: 'yellow',
  resting: 'red',
  unknown: '',
  not_connected: '',
} as const;

/** How DMS and OEM stand; looked at again every few seconds while this is on the screen. */
export function Systems({ location, zone }: { location: string; zone: string }) {
  useEffect(() => watchInterfaces(location), [location]);
  const states = interfaces.value;
  return (
    <section aria-live="polite">
      <h2>{t('interfaces')}</h2>
      {states === null && <p class="quiet">{t('loading')}</p>}
      {states === 'away' && <EmptyState icon={wifiOff} title={t('offline_title')} text={t('offline_text')} />}
      {Array.isArray(states) && (
        <ul class="systems">
          {states.map(it => (
            <System key={it.system} it={it} location={location} zone={zone} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface Props {
  it: InterfaceState;
  location: string;
  zone: string;
}

function System({ it, location, zone }: Props) {
  const waits = it.waiting + it.asking > 0;
  return (
    <li class="system">
      <header>
        <Icon source={cable} />
        <div>
          <h3>{t(it.system)}</h3>
          <p class="quiet">{t(`${it.system}_text`)}</p>
        </div>
        <span class={`flag ${TONES[it.state]}`}>{t(it.state)}</span>
      </header>
      {it.problem && <p class="system-problem">{sayProblem(it.problem)}</p>}
      {it.state === 'not_connected' ? <p class="quiet">{t('connect')}</p> : <Facts it={it} zone={zone} />}
      {waits && it.state !== 'not_connected' && (
        <footer>
          <p class="quiet">{t('kept')}</p>
          {may('retry_interface') && (
            <Button onClick={() => void press(location, it.system)}>{t('try_now')}</Button>
          )}
        </footer>
      )}
    </li>
  );
}

function Facts({ it, zone }: { it: InterfaceState; zone: string }) {
  const say = (at: string | null) => (at ? moment(at, zone, now.value) : t('never'));
  return (
    <dl class="num">
      <Fact name={t('answered')} value={say(it.succeeded_at)} />
      {it.problem && it.failed_at && <Fact name={t('failed')} value={say(it.failed_at)} />}
      {it.system === 'dms' && (
        <Fact
          name={t('waiting')}
          value={it.waiting ? t('orders', { count: it.waiting }) : t('nothing_waits')}
        />
      )}
      {it.asking > 0 && <Fact name={t('asking')} value={t('vehicles', { count: it.asking })} />}
      {it.waiting + it.asking > 0 && (
        <Fact name={t('next_try')} value={it.next_try_at ? say(it.next_try_at) : t('next_now')} />
      )}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

async function press(location: string, system: InterfaceState['system']): Promise<void> {
  if (await tryNow(location, system)) toast(t('tried'));
}
