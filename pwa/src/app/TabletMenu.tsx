import { Button } from '../parts/Button';
import { toast } from '../parts/Toasts';
import { install, offer } from './install';
import LostSheet from './LostSheet';
import PinSheet from './PinSheet';
import SwitchSheet from './SwitchSheet';
import { device } from './store';
import { t } from './tablet_words';

export const tabletSheets = { switch: SwitchSheet, pin: PinSheet, lost: LostSheet };
export type TabletSheet = keyof typeof tabletSheets;

/** What the person menu offers about the tablet itself. */
export function TabletMenu({ onOpen }: { onOpen: (sheet: TabletSheet) => void }) {
  return (
    <div class="tablet-menu">
      <Button onClick={() => onOpen('switch')}>{t('switch_person')}</Button>
      <Button onClick={() => onOpen('pin')}>{t(device.value?.pin ? 'pin_change' : 'pin_set')}</Button>
      {offer.value && <Button onClick={() => void accept()}>{t('install')}</Button>}
      <Button onClick={() => onOpen('lost')}>{t('lost')}</Button>
    </div>
  );
}

async function accept(): Promise<void> {
  if (await install()) toast(t('installed'));
}
