import { all, one } from '../app/store';
import { BILLING_TYPES, type BillingType } from '../order/totals';
import { Field } from '../parts/Field';
import type { Draft } from './draft';
import type { Bench } from './state';
import { sayBilling, t } from './words';

interface Props {
  bench: Bench;
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
}

/** Who pays: the client itself or one of its other accounts, and on what ground. And which concern it answers. */
export function BillingFields({ bench, draft, onChange }: Props) {
  const { order, concerns } = bench;
  const client = one('client', order.client);
  const accounts = all('billing_account').filter(it => it.client === order.client);
  return (
    <div class="service-billing">
      <Field label={t('billing_type')}>
        {tied => (
          <select
            {...tied}
            value={draft.billing_type}
            onChange={event => onChange({ billing_type: event.currentTarget.value as BillingType })}
          >
            {BILLING_TYPES.map(it => (
              <option key={it} value={it}>
                {sayBilling(it)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {accounts.length > 0 && (
        <Field label={t('billing_account')}>
          {tied => (
            <select
              {...tied}
              value={draft.billing_account ?? ''}
              onChange={event => onChange({ billing_account: event.currentTarget.value || null })}
            >
              <option value="">{t('own_account', { name: client?.name ?? '' })}</option>
              {accounts.map(it => (
                <option key={it.id} value={it.id}>
                  {[it.name, it.number].filter(Boolean).join(' · ')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {concerns.length > 0 && (
        <Field label={t('concern_field')}>
          {tied => (
            <select
              {...tied}
              value={draft.concern ?? ''}
              onChange={event => onChange({ concern: event.currentTarget.value || null })}
            >
              <option value="">{t('no_concern')}</option>
              {concerns.map(it => (
                <option key={it.id} value={it.id}>
                  {it.text}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}
