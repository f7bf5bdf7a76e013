import { useState } from 'preact/hooks';
import { capture, newId, one } from '../app/store';
import { money } from '../i18n/figures';
import { Button } from '../parts/Button';
import { showFirstFault } from '../parts/faults';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import type { Service } from '../types';
import { fresh, remove } from './acts';
import { BillingFields } from './BillingFields';
import { CommentFields } from './CommentFields';
import { adding, changing, type Fields } from './captures';
import { type Draft, ofOffer, ofService, read, rebased } from './draft';
import { PriceFields } from './PriceFields';
import type { Offer } from './shelf';
import './service.css';
import type { Bench } from './state';
import { t } from './words';

interface Props {
  bench: Bench;
  /** What is changed; without it something is written anew. */
  known?: Service;
  from?: Offer | null;
  /** What was searched for in vain. */
  said?: string;
  onClose: () => void;
}

/** One service whole, with its price as it is typed. */
export function ServiceSheet({ bench, known, from = null, said = '', onClose }: Props) {
  const { location, currency } = bench;
  const [draft, setDraft] = useState<Draft>(() =>
    known
      ? ofService(known, currency)
      : { ...ofOffer(from, location), ...(said ? { description: said } : {}) },
  );
  const [begun, setBegun] = useState(known);
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const typed = read(draft, location);
  const frozen = known?.approval_line != null;
  return (
    <Sheet title={known ? t('the_service') : t('new_service')} onClose={onClose} foot={foot()}>
      <div class="service-form">
        {frozen ? (
          <p class="service-frozen">
            <b>{draft.description}</b>
            <span>{t('frozen')}</span>
          </p>
        ) : (
          <PriceFields draft={draft} typed={typed} tried={tried} currency={currency} onChange={set} />
        )}
        <BillingFields bench={bench} draft={draft} onChange={set} />
        <CommentFields draft={draft} onChange={set} />
      </div>
    </Sheet>
  );

  function foot() {
    const price = frozen && known ? { ...known, parts: known.parts_total } : typed.price;
    return (
      <>
        <p class="service-total" role="status">
          <b class="num">{price ? money(price.total, currency) : '–'}</b>
          <span class="label num">{price && kinds(price)}</span>
        </p>
        {known && !frozen && (
          <Button kind="danger" capture onClick={() => void remove(known).then(onClose)}>
            {t('remove')}
          </Button>
        )}
        <Button kind="primary" capture onClick={() => void save()}>
          {t('save')}
        </Button>
      </>
    );
  }

  function kinds(price: Record<'labour' | 'parts' | 'fees' | 'discount' | 'tax', number>): string {
    return (['labour', 'parts', 'fees', 'discount', 'tax'] as const)
      .filter(name => price[name] !== 0)
      .map(name => `${t(name)} ${money(name === 'discount' ? -price[name] : price[name], currency)}`)
      .join(' · ');
  }

  async function save(): Promise<void> {
    setTried(true);
    const fields = frozen ? wordsOnly(draft) : typed.fields;
    if (!fields) return showFirstFault();
    if (await (begun ? change(begun, fields) : add(fields))) onClose();
  }

  async function add(fields: Fields): Promise<boolean> {
    const id = newId();
    fresh.value = id;
    const source = from ?? { source: 'free' as const, source_id: null };
    return capture([adding(bench.order.id, id, source, fields)]);
  }

  /** On the price that this sheet was opened with: what moved under it is looked at first, with what was typed. */
  async function change(service: Service, fields: Fields): Promise<boolean> {
    const now = one('service', service.id);
    if (now?.revision !== service.revision) {
      toast(t('moved'), { kind: 'red' });
      if (now) lookAgain(service, now);
      return !now;
    }
    const command = changing(service, newId(), fields);
    return command ? capture([command]) : true;
  }

  function lookAgain(before: Service, now: Service): void {
    setDraft(rebased(draft, ofService(before, currency), ofService(now, currency)));
    setBegun(now);
  }
}

/** Who pays and what is said: all that an approval leaves open. */
function wordsOnly(draft: Draft): Fields {
  const { billing_type, billing_account, concern, internal_comment, customer_comment } = draft;
  return {
    billing_type,
    billing_account,
    concern,
    internal_comment: internal_comment.trim(),
    customer_comment: customer_comment.trim(),
  };
}
