import { Button } from '../parts/Button';
import { Sheet as Dialog } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import { restGreen } from './answering';
import { count, restOf } from './progress';
import type { Sheet } from './state';
import { type Item, itemsOf, type Section } from './template';
import { say, t } from './words';
import './offer.css';

/** Asked first, with the names: green on paper is a promise that somebody looked. */
export function RestGreen({
  sheet,
  section,
  onClose,
}: {
  sheet: Sheet;
  section: Section;
  onClose: () => void;
}) {
  const here = restOf(sheet, section.items, sheet.declined);
  const everywhere = restOf(sheet, itemsOf(sheet.content), sheet.declined);
  const counts = count(sheet);
  const left = counts.all - counts.answered - everywhere.length;
  const mark = async (items: Item[]) => {
    if (!(await restGreen(sheet, items))) return;
    toast(t('rested', { count: items.length }));
    onClose();
  };
  return (
    <Dialog title={t('rest_title')} onClose={onClose} foot={foot()}>
      {everywhere.length === 0 ? <p>{t('rest_none')}</p> : <p>{t('rest_text')}</p>}
      {everywhere.length > 0 && (
        <p class="rest-names">{everywhere.map(item => say(item.name)).join(' · ')}</p>
      )}
      {left > 0 && everywhere.length > 0 && <p class="quiet">{t('rest_not', { count: left })}</p>}
    </Dialog>
  );

  function foot() {
    if (everywhere.length === 0) return null;
    return (
      <>
        {here.length > 0 && here.length < everywhere.length && (
          <Button kind="go" capture onClick={() => void mark(here)}>
            {t('rest_section', { count: here.length })}
          </Button>
        )}
        <Button
          kind={here.length === everywhere.length || here.length === 0 ? 'go' : 'plain'}
          capture
          onClick={() => void mark(everywhere)}
        >
          {t('rest_all', { count: everywhere.length })}
        </Button>
      </>
    );
  }
}
