import { money } from '../i18n/figures';
import { type Bench, sayPayer } from './state';
import { t } from './words';

const COLUMNS = ['labour', 'parts', 'fees', 'discount', 'tax'] as const;

/** What it costs, always in sight: by kind, by who pays, and all of it. */
export function Totals({ bench }: { bench: Bench }) {
  const { totals, currency, reckoned } = bench;
  const shown = COLUMNS.filter(
    name => totals[name] !== 0 || name === 'labour' || name === 'parts' || name === 'tax',
  );
  return (
    <section class="build-totals" aria-label={t('totals')}>
      <dl class="build-kinds">
        {shown.map(name => (
          <div key={name}>
            <dt class="label">{t(name)}</dt>
            <dd class="num">{money(name === 'discount' ? -totals[name] : totals[name], currency)}</dd>
          </div>
        ))}
      </dl>
      {totals.shares.length > 1 && (
        <dl class="build-shares">
          {totals.shares.map(share => (
            <div key={`${share.billing_type} ${share.billing_account}`}>
              <dt class="label">{sayPayer(share)}</dt>
              <dd class="num">{money(share.total, currency)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="build-grand" role="status">
        <span class="label">
          {t('total')}
          {reckoned && <span class="build-reckoned" title={t('waiting')} />}
          {reckoned && <span class="unseen">, {t('waiting')}</span>}
        </span>
        <b class="num">{money(totals.total, currency)}</b>
      </p>
    </section>
  );
}
