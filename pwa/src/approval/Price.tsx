import { money } from '../i18n/figures';
import { sayTenths } from '../inspection/figures';
import { partPrice } from '../order/totals';
import type { Offer } from './content';
import { t } from './words';

/** What is to be done and what it costs; opened, what the price is made of. */
export function Price({ offer, currency }: { offer: Offer; currency: string }) {
  const made = [
    offer.labour_tenths > 0 && t('labour', { hours: sayTenths(offer.labour_tenths) }),
    offer.parts_total > 0 && t('parts'),
    offer.tax > 0 && t('tax'),
  ];
  return (
    <details class="decide-price">
      <summary>
        <span>
          <b>{offer.description}</b>
          <span class="label">{made.filter(Boolean).join(' · ')}</span>
        </span>
        <b class="num">{money(offer.total, currency)}</b>
      </summary>
      <dl aria-label={t('price_details')}>
        <Row
          label={t('labour', { hours: sayTenths(offer.labour_tenths) })}
          amount={offer.labour}
          currency={currency}
        />
        {offer.parts.map((part, i) => (
          <Row
            key={i}
            label={t('quantity', {
              quantity: sayTenths(part.quantity_tenths),
              description: part.description,
            })}
            amount={partPrice(part)}
            currency={currency}
          />
        ))}
        <Row label={t('tax')} amount={offer.tax} currency={currency} />
      </dl>
    </details>
  );
}

function Row({ label, amount, currency }: { label: string; amount: number; currency: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="num">{money(amount, currency)}</dd>
    </div>
  );
}
