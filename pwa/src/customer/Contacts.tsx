import plus from 'lucide-static/icons/plus.svg?raw';
import { useState } from 'preact/hooks';
import { all, may } from '../app/store';
import { Button } from '../parts/Button';
import type { Client, Contact } from '../types';
import { ContactForm } from './ContactForm';
import { t } from './words';

/** Who is told about work on the client's vehicles. */
export function Contacts({ client }: { client: Client }) {
  const [open, setOpen] = useState<Contact | 'new' | null>(null);
  const contacts = all('contact').filter(it => it.client === client.id);
  const sorted = contacts.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  return (
    <section class="card customer-card" aria-label={t('contacts')}>
      <div class="customer-head">
        <h2>{t('contacts')}</h2>
        {may('add_contact') && (
          <Button icon={plus} onClick={() => setOpen('new')}>
            {t('add_contact')}
          </Button>
        )}
      </div>
      <p class="quiet">{t(sorted.length > 0 ? 'contacts_text' : 'no_contacts')}</p>
      <ul class="customer-list">
        {sorted.map(it => (
          <ContactLine key={it.id} contact={it} onOpen={() => setOpen(it)} />
        ))}
      </ul>
      {open && (
        <ContactForm client={client} contact={open === 'new' ? null : open} onDone={() => setOpen(null)} />
      )}
    </section>
  );
}

function ContactLine({ contact, onOpen }: { contact: Contact; onOpen: () => void }) {
  const marks = [contact.decides && t('decides'), contact.person && t('signs_in')];
  const said = [contact.title, contact.phone, contact.email, ...marks].filter(Boolean).join(' · ');
  return (
    <li>
      <span>
        <b>{contact.name}</b>
        <span class="label">{said}</span>
      </span>
      {may('change_contact') && (
        <Button label={t('change_contact', { name: contact.name })} onClick={onOpen}>
          {t('edit')}
        </Button>
      )}
    </li>
  );
}
