import { contact, isPending } from '../app/store';
import { OpenDocument } from '../parts/OpenDocument';
import type { RepairOrder } from '../types';
import { t } from './words';

/** The printed order, as the server has it; so not before the server has it. */
export function Print({ order }: { order: RepairOrder }) {
  const away = contact.value.reached === false || !navigator.onLine || isPending('repair_order', order.id);
  return (
    <div class="finalize-print">
      <OpenDocument
        capture
        href={`/api/repair-orders/${order.id}/document.pdf`}
        label={t(order.finalized_at ? 'print' : 'print_draft')}
        disabled={away}
      />
      {away && <p class="quiet">{t('print_online')}</p>}
      <a class="button capture" href="/app">
        {t('home')}
      </a>
    </div>
  );
}
