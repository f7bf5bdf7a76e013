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
export function TabletMenu({
  onOpen,
  onLeave,
}: {
  onOpen: (sheet: TabletSheet) => void;
  onLeave: () => void;
}) {
  return (
    <div class="tablet-menu">
      {isStaff() && (
        <a class="button" href="/app/appointments" onClick={onLeave}>
          {t('appointments')}
        </a>
      )}
      {isStaff() && (
        <a class="button" href="/app/location" onClick={onLeave}>
          {t('location')}
        </a>
      )}
      <Button onClick={() => onOpen('switch')}>{t('switch_person')}</Button>
      <Button onClick={() => onOpen('pin')}>{t(device.value?.pin ? 'pin_change' : 'pin_set')}</Button>
      {offer.value && <Button onClick={() => void accept()}>{t('install')}</Button>}
      <Button onClick={() => onOpen('lost')}>{t('lost')}</Button>
    </div>
  );
}

function isStaff(): boolean {
  return device.value?.profile.person.kind === 'staff';
}

async function accept(): Promise<void> {
  if (await install()) toast(t('installed'));
}
