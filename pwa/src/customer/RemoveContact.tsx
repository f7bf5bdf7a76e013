import { useState } from 'preact/hooks';
import { capture, may } from '../app/store';
import { Button } from '../parts/Button';
import type { Contact } from '../types';
import { t } from './words';

/** Asked twice: who is removed is told nothing any more. */
export function RemoveContact({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!may('remove_contact')) return null;
  const remove = async () => {
    if (await capture([{ type: 'remove_contact', contact: contact.id }])) onDone();
  };
  if (!asking)
    return (
      <Button kind="danger" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
    );
  return (
    <div class="customer-asked" role="alert">
      <p>
        <b>{t('remove_contact', { name: contact.name })}</b> {t('remove_text')}
      </p>
      <Button kind="danger" onClick={() => void remove()}>
        {t('remove')}
      </Button>
    </div>
  );
}
