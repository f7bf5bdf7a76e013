import type { BillingAccount } from '../types';
import { t } from './words';

export function Accounts({ accounts }: { accounts: BillingAccount[] }) {
  const sorted = [...accounts].sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section class="card customer-card" aria-label={t('accounts')}>
      <div class="customer-head">
        <h2>{t('accounts')}</h2>
      </div>
      <p class="quiet">{t('accounts_text')}</p>
      <ul class="customer-list">
        {sorted.map(it => (
          <li key={it.id}>
            <b>{it.name}</b>
            <span class="num label">{it.number}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
