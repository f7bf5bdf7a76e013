import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/app';
import type { Pill } from '../sync';
import { ageInMinutes } from '../sync';
import { now, pill, unsent } from './store';
import { sayAge } from './unsent';

/** Always there and always true: what of this tablet has arrived. A tap opens the list. */
export function SyncPill() {
  const [shown, setShown] = useState(false);
  const [Sheet, setSheet] = useState<ComponentType<{ onClose: () => void }> | null>(null);
  const show = async () => {
    const { default: loaded } = await import('./SyncSheet');
    setSheet(() => loaded);
    setShown(true);
  };
  const said = sayPill(pill.value);
  return (
    <>
      <button type="button" class={`pill ${pill.value.kind}`} onClick={() => void show()}>
        <i class="dot" aria-hidden="true" />
        <span>{said}</span>
        <Age />
      </button>
      <span class="unseen" role="status">
        {said}
      </span>
      {shown && Sheet && <Sheet onClose={() => setShown(false)} />}
    </>
  );
}

/** Beside the number, and not read out each minute. */
function Age() {
  const minutes = ageInMinutes(unsent.value, now.value);
  if (!minutes) return null;
  const age = sayAge(minutes);
  return (
    <span class="age">
      <span aria-hidden="true">{age}</span>
      <span class="unseen">{t('waits_for', { age })}</span>
    </span>
  );
}

export function sayPill(said: Pill): string {
  if (said.kind === 'needs_you') return t('needs_you', { count: said.count });
  if (said.kind === 'sign_in')
    return said.count ? t('sign_in_unsent', { count: said.count }) : t('sign_in_again');
  if (said.kind === 'no_news') return t('news_again');
  if (said.kind === 'offline') return said.count ? t('offline_saved', { count: said.count }) : t('offline');
  if (said.kind === 'waiting') return sayWaiting(said.commands, said.photos);
  return t('all_sent');
}

function sayWaiting(commands: number, photos: number): string {
  const parts = [
    commands && t('waiting_commands', { count: commands }),
    photos && t('waiting_photos', { count: photos }),
  ];
  return parts.filter(Boolean).join(' · ');
}
