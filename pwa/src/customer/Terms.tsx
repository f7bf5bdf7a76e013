import { useState } from 'preact/hooks';
import { capture, may } from '../app/store';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { toast } from '../parts/Toasts';
import type { Client } from '../types';
import { t } from './words';

/** What was agreed with a business about paying; a manager's to change. */
export function Terms({ client }: { client: Client }) {
  const [editing, setEditing] = useState(false);
  if (editing) return <TermsForm client={client} onDone={() => setEditing(false)} />;
  return (
    <dl class="customer-facts customer-terms">
      <div>
        <dt class="label">{t('terms')}</dt>
        <dd>{client.terms || t('none')}</dd>
      </div>
      <div>
        <dt class="label">{t('tax_id')}</dt>
        <dd>{client.tax_id || t('none')}</dd>
      </div>
      {may('change_terms') && (
        <div>
          <dt class="label">{t('terms_hint')}</dt>
          <dd>
            <Button label={`${t('edit')}: ${t('terms')}`} onClick={() => setEditing(true)}>
              {t('edit')}
            </Button>
          </dd>
        </div>
      )}
    </dl>
  );
}

function TermsForm({ client, onDone }: { client: Client; onDone: () => void }) {
  const [terms, setTerms] = useState(client.terms);
  const [taxId, setTaxId] = useState(client.tax_id);
  const save = async () => {
    const said = { terms: terms.trim(), tax_id: taxId.trim() };
    if (await capture([{ type: 'change_terms', client: client.id, ...said }])) {
      toast(t('saved'));
      onDone();
    }
  };
  return (
    <div class="client-fields customer-terms">
      <Field label={t('terms')}>
        {tied => (
          <input
            {...tied}
            maxLength={200}
            value={terms}
            onInput={event => setTerms(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t('tax_id')}>
        {tied => (
          <input
            {...tied}
            maxLength={40}
            value={taxId}
            onInput={event => setTaxId(event.currentTarget.value)}
          />
        )}
      </Field>
      <span class="customer-actions">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button kind="go" onClick={() => void save()}>
          {t('save')}
        </Button>
      </span>
    </div>
  );
}
