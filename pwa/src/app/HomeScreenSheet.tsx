import { Sheet } from '../parts/Sheet';
import { HomeScreenPicture } from './HomeScreenPicture';
import { unsent } from './store';
import { t } from './tablet_words';

/** How Lotwalk gets onto the Home Screen of an iPad or iPhone. */
export default function HomeScreenSheet({ onClose }: { onClose: () => void }) {
  const waits = unsent.value.commands + unsent.value.photos > 0;
  return (
    <Sheet title={t('home_screen_title')} onClose={onClose}>
      <HomeScreenPicture />
      {waits && <p class="flag yellow wraps">{t('home_screen_sent')}</p>}
      <ol class="steps">
        {(['home_screen_1', 'home_screen_2', 'home_screen_3'] as const).map(key => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
    </Sheet>
  );
}
