import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import { isPin, setPin } from '../sync';
import { PinField } from './PinField';
import { device, tablet } from './store';
import { t } from './tablet_words';

/** Sets, changes or removes one's own PIN on this tablet. */
export default function PinSheet({ onClose }: { onClose: () => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [told, setTold] = useState(false);
  const wrong = faultOf(first, second);
  const submit = (event: Event) => {
    event.preventDefault();
    if (wrong) setTold(true);
    else void keep(first, onClose);
  };
  const known = Boolean(device.value?.pin);
  return (
    <Sheet title={t(known ? 'pin_change' : 'pin_set')} onClose={onClose}>
      <form class="pin-form" onSubmit={submit}>
        <PinField label={t('pin_new')} value={first} onInput={setFirst} />
        <PinField label={t('pin_again')} value={second} wrong={told ? wrong : null} onInput={setSecond} />
        <p class="quiet">{t('pin_promise')}</p>
        <div class="ways">
          {known && <Button onClick={() => void keep(null, onClose)}>{t('pin_remove')}</Button>}
          <Button kind="primary" type="submit">
            {t('pin_save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function faultOf(first: string, second: string): string | null {
  if (!isPin(first)) return t('pin_form');
  return first === second ? null : t('pin_differs');
}

async function keep(digits: string | null, onClose: () => void): Promise<void> {
  await setPin(tablet, digits);
  toast(t(digits === null ? 'pin_removed' : 'pin_saved'));
  onClose();
}
