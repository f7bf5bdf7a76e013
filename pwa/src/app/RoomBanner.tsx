import { Banner } from './Banner';
import { left } from './store';
import { t } from './tablet_words';

/** Said before somebody goes out to take photos, not after the hundredth. */
export function RoomBanner() {
  if (left.value === null) return null;
  return <Banner text={t('nearly_full', { size: `${Math.floor(left.value / 1_000_000)} MB` })} />;
}
