import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { toast } from '../parts/Toasts';
import { NotSignedIn, StorageFull } from '../sync';
import { device } from './store';
import { t } from './unsent';

/** Asks once more before work changes its author. */
export function Taking({ onTake }: { onTake: () => void }) {
  const [asked, setAsked] = useState(false);
  const name = device.value?.profile.person.name;
  if (!name) return null;
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('take_over')}</Button>;
  return (
    <>
      <p>{t('take_over_text', { name })}</p>
      <div class="ways">
        <Button onClick={() => setAsked(false)}>{t('keep_there')}</Button>
        <Button kind="primary" onClick={onTake}>
          {t('take_over_as', { name })}
        </Button>
      </div>
    </>
  );
}

export async function take(work: () => Promise<number>): Promise<void> {
  try {
    const count = await work();
    toast(count > 0 ? t('taken', { count }) : t('nothing_to_take'));
  } catch (error) {
    if (!(error instanceof NotSignedIn || error instanceof StorageFull)) console.error(error);
    toast(t('not_taken'), { kind: 'red' });
  }
}
