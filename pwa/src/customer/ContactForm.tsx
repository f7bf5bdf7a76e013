import { useState } from 'preact/hooks';
import { capture, newId } from '../app/store';
import { Button } from '../parts/Button';
import { Toggle } from '../parts/Choice';
import { Field } from '../parts/Field';
import { showFirstFault } from '../parts/faults';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import type { CommandBody } from '../sync';
import type { Client, Contact } from '../types';
import { PreferredChoice } from './ClientFields';
import {
  CONTACT_CHANNELS,
  type ContactDraft,
  contactChanges,
  contactDraftOf,
  contactFaults,
} from './contact_draft';
import { RemoveContact } from './RemoveContact';
import { sayFault, t } from './words';

interface Props {
  client: Client;
  /** Null for a new one. */
  contact: Contact | null;
  onDone: () => void;
}

export function ContactForm({ client, contact, onDone }: Props) {
  const [draft, setDraft] = useState(contactDraftOf(contact));
  const [tried, setTried] = useState(false);
  const faults = contactFaults(draft);
  const set = (change: Partial<ContactDraft>) => setDraft({ ...draft, ...change });
  const save = async () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return showFirstFault();
    const command = commandOf(client, contact, draft);
    if (command && !(await capture([command]))) return;
    toast(t('saved'));
    onDone();
  };
  const foot = (
    <>
      <Button onClick={onDone}>{t('cancel')}</Button>
      <Button kind="go" onClick={() => void save()}>
        {t('save')}
      </Button>
    </>
  );
  return (
    <Sheet title={contact?.name ?? t('add_contact')} onClose={onDone} foot={foot}>
      <ContactFields draft={draft} faults={tried ? faults : {}} onChange={set} />
      {contact && <RemoveContact contact={contact} onDone={onDone} />}
    </Sheet>
  );
}

/** Nothing where nothing is new. */
function commandOf(client: Client, contact: Contact | null, draft: ContactDraft): CommandBody | null {
  const changes = contactChanges(draft, contactDraftOf(contact));
  if (!contact) return { type: 'add_contact', id: newId(), client: client.id, ...changes };
  return Object.keys(changes).length > 0 ? { type: 'change_contact', contact: contact.id, ...changes } : null;
}

const TEXTS = [
  { name: 'name', label: 'name', mode: 'text', most: 120 },
  { name: 'title', label: 'contact_title', mode: 'text', most: 120 },
  { name: 'email', label: 'email', mode: 'email', most: 254 },
  { name: 'phone', label: 'phone', mode: 'tel', most: 40 },
] as const;
const LAYER = [
  { name: 'opted_out', label: 'contact_opted_out' },
  { name: 'restrict_phone', label: 'restrict_phone' },
  { name: 'restrict_email', label: 'restrict_email' },
] as const;

interface FieldsProps {
  draft: ContactDraft;
  faults: ReturnType<typeof contactFaults>;
  onChange: (change: Partial<ContactDraft>) => void;
}

function ContactFields({ draft, faults, onChange }: FieldsProps) {
  return (
    <>
      {TEXTS.map(({ name, label, mode, most }) => (
        <Field key={name} label={t(label)} wrong={name === 'title' ? null : sayFault(name, faults[name])}>
          {tied => (
            <input
              {...tied}
              inputMode={mode}
              maxLength={most}
              autoComplete="off"
              value={draft[name]}
              onInput={event => onChange({ [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <Field label={t('preferred_contact')} wrong={sayFault('', faults.preferred_contact)}>
        {tied => (
          <PreferredChoice
            tied={tied}
            channels={CONTACT_CHANNELS}
            value={draft.preferred_contact}
            onChoose={value => onChange({ preferred_contact: value as ContactDraft['preferred_contact'] })}
          />
        )}
      </Field>
      <div class="choices-row">
        {LAYER.map(({ name, label }) => (
          <Toggle key={name} label={t(label)} on={draft[name]} onChange={on => onChange({ [name]: on })} />
        ))}
      </div>
    </>
  );
}
