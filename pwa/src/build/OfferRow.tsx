import plus from 'lucide-static/icons/plus.svg?raw';
import { money } from '../i18n/figures';
import { Icon } from '../parts/Icon';
import { ofOffer, read } from './draft';
import type { Offer } from './shelf';
import type { Bench } from './state';
import { sayWhy, t } from './words';

interface Props {
  offer: Offer;
  bench: Bench;
  onChoose: (offer: Offer) => void;
}

/** The whole row is what one taps. */
export function OfferRow({ offer, bench, onChoose }: Props) {
  const price = read(ofOffer(offer, bench.location), bench.location).price;
  const name = nameOf(offer);
  return (
    <li>
      <button type="button" class={`build-offer ${toneOf(offer)}`} data-row onClick={() => onChoose(offer)}>
        <span class="build-what">
          <span class="unseen">{t('add')} </span>
          <b>{name}</b>
          <span class="label">{sayWhy(offer.why, bench.here) || codeOf(offer, bench)}</span>
        </span>
        <b class="num build-amount">{price && price.total > 0 ? money(price.total, bench.currency) : ''}</b>
        <Icon source={plus} />
      </button>
    </li>
  );
}

function nameOf(offer: Offer): string {
  return offer.why.kind === 'plan' ? offer.why.plan.name : offer.description;
}

/** Ready-made work may be had twice, but not without knowing. */
function codeOf({ op_code }: Offer, { services }: Bench): string {
  const isThere = Boolean(op_code) && services.some(it => it.op_code === op_code);
  return [op_code, isThere && t('on_order')].filter(Boolean).join(' · ');
}

/** Red for what shouldn't wait, yellow for what is due: told in words beside it. */
function toneOf({ why }: Offer): string {
  if (why.kind === 'recall') return 'red';
  if (why.kind === 'recommended') return { safety: 'red', soon: 'yellow', later: '' }[why.priority];
  if (why.kind === 'due' && why.due.recorded) return why.due.state === 'overdue' ? 'red' : 'yellow';
  return '';
}
