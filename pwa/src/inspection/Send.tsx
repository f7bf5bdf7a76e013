import { capture } from '../app/store';
import { money } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Sheet as Dialog } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import { missingIn } from './progress';
import { decider, type Sheet, toDecide } from './state';
import { type Item, itemsOf } from './template';
import { say, t } from './words';
import './offer.css';

interface Props {
  sheet: Sheet;
  onShow: (item: Item) => void;
  onClose: () => void;
}

/** What is missing, with the way to it; or, when nothing is, what is sent and who decides. */
export function Send({ sheet, onShow, onClose }: Props) {
  const lacking = missingIn(sheet);
  const go = (item: Item | undefined) => {
    onClose();
    if (item) onShow(item);
  };
  if (lacking.length > 0) {
    return (
      <Dialog
        title={t('send_missing', { count: lacking.length })}
        onClose={onClose}
        foot={
          <Button kind="primary" capture onClick={() => go(lacking[0]?.item)}>
            {t('go_first')}
          </Button>
        }
      >
        <ul class="send-missing">
          {lacking.map(({ item, missing }) => (
            <li key={item.key}>
              <button type="button" onClick={() => go(item)}>
                <b>{say(item.name)}</b>
                <span class="label">{t(`missing_${missing}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    );
  }
  return <Ready sheet={sheet} onClose={onClose} />;
}

function Ready({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const offered = toDecide(sheet);
  const kept = sheet.recommendations.filter(it => it.withheld).length;
  const unmended = itemsOf(sheet.content).filter(item => isUnmended(sheet, item)).length;
  const photos = [...sheet.photos.values()].flat().some(photo => photo.stored === false);
  const send = async () => {
    if (!(await capture([{ type: 'submit_inspection', inspection: sheet.inspection.id }]))) return;
    toast(t('sent'));
    onClose();
  };
  return (
    <Dialog
      title={t(offered.length ? 'send_title' : 'finish')}
      onClose={onClose}
      foot={
        <Button kind="go" capture onClick={() => void send()}>
          {t(offered.length ? 'send' : 'finish')}
        </Button>
      }
    >
      {offered.length > 0 ? <Offered sheet={sheet} /> : <p>{t('send_none')}</p>}
      {kept > 0 && <p class="quiet">{t('send_kept', { count: kept })}</p>}
      {unmended > 0 && <p class="quiet">{t('send_unreasoned', { count: unmended })}</p>}
      {photos && offered.length > 0 && <p class="quiet">{t('send_photos')}</p>}
      <p class="quiet">{t('send_final')}</p>
    </Dialog>
  );
}

function isUnmended(sheet: Sheet, item: Item): boolean {
  const rating = sheet.answers.get(item.key)?.rating;
  return (rating === 'red' || rating === 'yellow') && !sheet.recommendations.some(it => it.item === item.key);
}

function Offered({ sheet }: { sheet: Sheet }) {
  const offered = toDecide(sheet);
  const name = decider(sheet.order);
  return (
    <>
      {name && <p class="send-decides">{t('send_decides', { name })}</p>}
      <ul class="send-lines">
        {offered.map(it => (
          <li key={it.id}>
            <span>{it.description}</span>
            <b class="num">{money(it.total, sheet.currency)}</b>
          </li>
        ))}
        <li class="send-total">
          <b>{t('total')}</b>
          <b class="num">
            {money(
              offered.reduce((sum, it) => sum + it.total, 0),
              sheet.currency,
            )}
          </b>
        </li>
      </ul>
    </>
  );
}
