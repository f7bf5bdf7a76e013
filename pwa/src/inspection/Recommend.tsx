import { useState } from 'preact/hooks';
import { capture, newId, one } from '../app/store';
import { money } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Choice, Toggle } from '../parts/Choice';
import { Field } from '../parts/Field';
import { Sheet as Dialog } from '../parts/Sheet';
import type { Recommendation } from '../types';
import { Canned } from './Canned';
import { OfferFields } from './OfferFields';
import { type Draft, EMPTY, type Fault, NO_OFFER, ofCanned, ofKnown, priceOf, read, sayPrice } from './offer';
import type { Sheet } from './state';
import type { Item, Priority } from './template';
import { t } from './words';
import './offer.css';

interface Props {
  sheet: Sheet;
  item: Item | null;
  known?: Recommendation;
  onClose: () => void;
}

const PRIORITIES: readonly Priority[] = ['safety', 'soon', 'later'];

/** A recommended service: picked from the ready-made ones or written, with its price as it is typed. */
export function Recommend({ sheet, item, known, onClose }: Props) {
  const { currency } = sheet;
  const [draft, setDraft] = useState<Draft>(() =>
    known ? ofKnown(known, currency) : suggested(sheet, item),
  );
  const [tried, setTried] = useState(false);
  const location = one('location', sheet.order.location);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const offer = read(draft, currency);
  const cheaper = draft.alternative && read(draft.alternative, currency);
  const price = priceOf(offer, location, known?.labour_rate);
  const cheaperPrice = cheaper && priceOf(cheaper, location, known?.labour_rate);
  const dearer = price && cheaperPrice && cheaperPrice.total >= price.total ? cheaperPrice.total : null;
  return (
    <Dialog title={t('service_title')} onClose={onClose} foot={foot()}>
      {!known && (
        <Canned
          sheet={sheet}
          item={item}
          chosen={draft.op_code}
          onChoose={it => setDraft(it ? ofCanned(it, currency) : EMPTY)}
        />
      )}
      <OfferFields offer={draft} wrong={tried ? faultOf(offer) : null} onChange={set} />
      <Choice
        label={t('priority')}
        options={PRIORITIES.map(value => ({ value, label: t(`priority_${value}`) }))}
        value={draft.priority}
        capture
        onChoose={priority => set({ priority })}
      />
      <Field label={t('explanation')}>
        {tied => (
          <textarea
            {...tied}
            rows={2}
            maxLength={2000}
            value={draft.explanation}
            onInput={event => set({ explanation: event.currentTarget.value })}
          />
        )}
      </Field>
      {draft.alternative ? (
        <fieldset class="alternative">
          <legend>{t('alternative')}</legend>
          <OfferFields
            offer={draft.alternative}
            wrong={tried && cheaper ? faultOf(cheaper) : null}
            onChange={it => set({ alternative: { ...NO_OFFER, ...draft.alternative, ...it } })}
          />
          {cheaperPrice && <p class="offer-price num">{money(cheaperPrice.total, currency)}</p>}
          {dearer !== null && (
            <p class="told">{t('wrong_alternative', { price: money(dearer, currency) })}</p>
          )}
          <Button onClick={() => set({ alternative: null })}>{t('remove_alternative')}</Button>
        </fieldset>
      ) : (
        <Button capture onClick={() => set({ alternative: { ...NO_OFFER, hours: draft.hours } })}>
          {t('add_alternative')}
        </Button>
      )}
      <div class="withheld">
        <Toggle label={t('withheld')} on={draft.withheld} capture onChange={withheld => set({ withheld })} />
        <p class="label">{t('withheld_hint')}</p>
      </div>
    </Dialog>
  );

  function foot() {
    return (
      <>
        <p class="offer-total">
          <b class="num">{price ? money(price.total, currency) : '–'}</b>
          <span class="label num">{price && sayPrice(price, currency)}</span>
        </p>
        {known && (
          <Button
            kind="danger"
            capture
            onClick={() => void save([{ type: 'remove_recommendation', id: known.id }])}
          >
            {t('remove_service')}
          </Button>
        )}
        <Button kind="primary" capture onClick={submit}>
          {t('save')}
        </Button>
      </>
    );
  }

  function submit(): void {
    setTried(true);
    if (typeof offer === 'string' || typeof cheaper === 'string' || dearer !== null) return;
    const { op_code, priority, explanation, withheld } = draft;
    const fields = {
      ...offer,
      op_code,
      priority,
      explanation: explanation.trim(),
      withheld,
      alternative: cheaper,
    };
    if (known) void save([{ type: 'change_recommendation', id: known.id, ...fields }]);
    else
      void save([
        { type: 'recommend_service', id: newId(), item: item?.key ?? null, labour_rate: null, ...fields },
      ]);
  }

  async function save(bodies: { type: string; [field: string]: unknown }[]): Promise<void> {
    const done = await capture(bodies.map(body => ({ ...body, inspection: sheet.inspection.id })));
    if (done) onClose();
  }
}

/** What the item names is nearly always what is wanted. */
function suggested(sheet: Sheet, item: Item | null): Draft {
  const canned = sheet.content.services[item?.service ?? ''];
  return canned ? ofCanned(canned, sheet.currency) : EMPTY;
}

function faultOf(offer: unknown): Fault | null {
  return typeof offer === 'string' ? (offer as Fault) : null;
}
