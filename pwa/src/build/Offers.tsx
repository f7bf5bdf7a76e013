import pen from 'lucide-static/icons/pencil-line.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { take } from './acts';
import { OfferRow } from './OfferRow';
import type { Offered } from './offers';
import { ServiceSheet } from './ServiceSheet';
import { search as searched } from './search';
import type { Offer } from './shelf';
import type { Bench } from './state';
import { t } from './words';

const GROUPS = ['recommended', 'recalls', 'due', 'declined', 'plans'] as const;
/** As many as fit beside the order without scrolling; the rest is a tap away. */
const FIRST = 4;

/** What may be added with one tap, and why; below the search for all that is ready-made. */
export function Offers({ bench }: { bench: Bench }) {
  const [text, setText] = useState('');
  const [written, write] = useState<Offer | 'free' | null>(null);
  const found = searched(bench.shelf, text);
  const choose = (offer: Offer) => (needsWords(offer) ? write(offer) : void take(bench.order.id, offer));
  return (
    <section class="build-offers" aria-labelledby="to-offer">
      <h2 id="to-offer">{t('offers')}</h2>
      <search>
        <form
          class="build-find"
          onSubmit={event => {
            event.preventDefault();
            if (found[0]) choose(found[0]);
          }}
        >
          <Icon source={search} />
          <input
            id="find-service"
            type="search"
            aria-label={t('find')}
            placeholder={t('find_short')}
            autoComplete="off"
            value={text}
            onInput={event => setText(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Escape' && setText('')}
          />
          <Button capture icon={pen} onClick={() => write('free')}>
            {t('write')}
          </Button>
        </form>
      </search>
      {text.trim() ? (
        <Found offers={found} bench={bench} onChoose={choose} />
      ) : (
        <Groups offered={bench.offered} bench={bench} onChoose={choose} />
      )}
      {written && (
        <ServiceSheet
          bench={bench}
          from={written === 'free' ? null : written}
          {...(written === 'free' ? { said: text.trim() } : {})}
          onClose={() => write(null)}
        />
      )}
    </section>
  );
}

interface ListProps {
  bench: Bench;
  onChoose: (offer: Offer) => void;
}

function Found({ offers, bench, onChoose }: ListProps & { offers: Offer[] }) {
  if (offers.length === 0)
    return (
      <p class="quiet" role="status">
        {t('found_none')}
      </p>
    );
  return (
    <ul class="build-group">
      {offers.slice(0, 8).map(it => (
        <OfferRow key={it.source_id} offer={it} bench={bench} onChoose={onChoose} />
      ))}
    </ul>
  );
}

function Groups({ offered, ...list }: ListProps & { offered: Offered }) {
  const shown = GROUPS.filter(group => offered[group].length > 0);
  if (shown.length === 0) return <p class="quiet">{t('offers_none')}</p>;
  return (
    <>
      {shown.map(group => (
        <Group key={group} name={group} offers={offered[group]} {...list} />
      ))}
    </>
  );
}

function Group({ name, offers, ...list }: ListProps & { name: (typeof GROUPS)[number]; offers: Offer[] }) {
  const [open, setOpen] = useState(false);
  const shown = open || offers.length === FIRST + 1 ? offers : offers.slice(0, FIRST);
  const rest = offers.length - shown.length;
  return (
    <div class="build-group">
      <h3>
        <span>{t(`group_${name}`)}</span>
        <span class="label num">{offers.length}</span>
      </h3>
      <ul>
        {shown.map(it => (
          <OfferRow key={it.source_id} offer={it} {...list} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="build-more" onClick={() => setOpen(true)}>
          {t('more', { count: rest })}
        </button>
      )}
    </div>
  );
}

/** What has no price yet is written before it stands on the order. */
function needsWords({ description, labour_tenths, parts, source }: Offer): boolean {
  const priced = labour_tenths > 0 || parts.length > 0;
  return !description || (source === 'declined' && !priced);
}
