import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Banner } from './Banner';
import HomeScreenSheet from './HomeScreenSheet';
import { homeScreenTold, tellsHomeScreen } from './install';
import { t } from './tablet_words';

/** Said once on iOS, after the first capture was saved. */
export function InstallBanner() {
  const [shown, setShown] = useState(false);
  const close = () => {
    setShown(false);
    homeScreenTold();
  };
  if (!tellsHomeScreen.value) return null;
  return (
    <>
      <Banner text={t('home_screen')} action={t('home_screen_how')} onAction={() => setShown(true)}>
        <Button kind="plain" onClick={homeScreenTold}>
          {t('not_now')}
        </Button>
      </Banner>
      {shown && <HomeScreenSheet onClose={close} />}
    </>
  );
}
