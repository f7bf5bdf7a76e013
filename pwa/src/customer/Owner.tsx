import scale from 'lucide-static/icons/scale.svg?raw';
import { may } from '../app/store';
import { languageTag } from '../i18n';
import { Button } from '../parts/Button';
import type { RepairOrder } from '../types';
import { isOpen, type Records } from './comparing';
import { recordsOf } from './use_comparison';
import { t } from './words';

/** What DMS and OEM say about whose vehicle it is, and how it was settled. */
export function Owner({ order, onCompare }: { order: RepairOrder; onCompare: () => void }) {
  const records = recordsOf(order);
  const open = isOpen(records, order.owner_choice);
  return (
    <section class="card customer-card" aria-label={t('owner')} data-need="owner">
      <div class="customer-head">
        <h2>{t('owner')}</h2>
        {open && may('choose_owner') && (
          <Button kind="primary" icon={scale} onClick={onCompare}>
            {t('compare')}
          </Button>
        )}
      </div>
      <p>{open ? t('owner_differ') : sayOwner(records, order.owner_choice)}</p>
    </section>
  );
}

const CHOICES: readonly string[] = ['dms', 'oem', 'created', 'found'];

function sayOwner({ dms, oem }: Records, choice: string | null): string {
  if (choice && CHOICES.includes(choice)) return t(`owner_${choice as 'dms'}`);
  const silent = [...(dms ? [] : [t('dms')]), ...(oem ? [] : [t('oem')])];
  if (silent.length > 0) return t('owner_silent', named(silent));
  const unknown = [...(dms?.found ? [] : [t('dms')]), ...(oem?.found ? [] : [t('oem')])];
  return unknown.length > 0 ? t('owner_unknown', named(unknown)) : t('owner_agree');
}

function named(systems: string[]): { systems: string; count: number } {
  const list = new Intl.ListFormat(languageTag.value, { type: 'conjunction' });
  return { systems: list.format(systems), count: systems.length };
}
