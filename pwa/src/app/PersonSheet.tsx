import { useEffect, useState } from 'preact/hooks';
import { type Language, language } from '../i18n';
import { t } from '../i18n/app';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import { type PushState, pushState, startPush, stopPush } from './push';
import { leave, speak } from './session';
import { device, unsent } from './store';
import { TabletMenu, type TabletSheet, tabletSheets } from './TabletMenu';
import { chooseTheme, type Theme, theme } from './theme';

const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
];

export function PersonSheet({ onClose }: { onClose: () => void }) {
  const [leaving, setLeaving] = useState(false);
  const [opened, setOpened] = useState<TabletSheet | null>(null);
  if (leaving) return <Leaving onClose={onClose} />;
  if (opened) {
    const Opened = tabletSheets[opened];
    return <Opened onClose={onClose} />;
  }
  return (
    <Sheet
      title={device.value?.profile.person.name ?? ''}
      onClose={onClose}
      foot={<Button onClick={() => setLeaving(true)}>{t('sign_out')}</Button>}
    >
      <Choice label={t('theme')} options={themes()} value={theme.value} onChoose={chooseTheme} />
      <Choice label={t('language')} options={LANGUAGES} value={language.value} onChoose={chooseLanguage} />
      <PushSwitch />
      <TabletMenu onOpen={setOpened} onLeave={onClose} />
    </Sheet>
  );
}

function themes(): { value: Theme; label: string }[] {
  return (['light', 'dark', 'sun'] as const).map(value => ({ value, label: t(`theme_${value}`) }));
}

function chooseLanguage(chosen: Language): void {
  localStorage.setItem('language', chosen);
  speak(chosen);
}

function PushSwitch() {
  const [state, setState] = useState<PushState>('impossible');
  useEffect(() => {
    void pushState().then(setState);
  }, []);
  if (state === 'impossible') return null;
  if (state === 'blocked') return <p class="quiet">{t('push_refused')}</p>;
  return (
    <div>
      <Button onClick={() => void flip(state).then(setState, failed)}>
        {t(state === 'on' ? 'push_off' : 'push_on')}
      </Button>
    </div>
  );
}

async function flip(state: PushState): Promise<PushState> {
  if (state !== 'on') return startPush();
  await stopPush();
  return 'off';
}

function failed(error: unknown): void {
  console.warn(error);
  toast(t('push_failed'), { kind: 'red' });
}

function Leaving({ onClose }: { onClose: () => void }) {
  const count = unsent.value.commands + unsent.value.photos;
  return (
    <Sheet
      title={t('sign_out_title')}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onClick={() => void leave()}>
            {t('sign_out')}
          </Button>
        </>
      }
    >
      <p>{t('sign_out_text')}</p>
      {count > 0 && <p>{t('sign_out_unsent', { count })}</p>}
    </Sheet>
  );
}
