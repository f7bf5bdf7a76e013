import megaphone from 'lucide-static/icons/megaphone.svg?raw';
import { all, now } from '../app/store';
import { moment } from '../i18n/figures';
import { Icon } from '../parts/Icon';
import type { Recall, Vehicle } from '../types';
import './recalls.css';
import { t } from './words';

/** What the manufacturer wants mended, as long as it is open. */
export function Recalls({ vehicle, zone }: { vehicle: Vehicle; zone: string }) {
  const open = all('recall').filter(it => it.vehicle === vehicle.id && it.is_open);
  const asked = vehicle.recalls_asked_at;
  return (
    <section class="recalls" aria-labelledby="recalls-title">
      <h2 id="recalls-title">{open.length > 0 ? t('recalls', { count: open.length }) : t('recalls_none')}</h2>
      {open.map(it => (
        <RecallCard key={it.id} recall={it} />
      ))}
      <p class="label">
        {asked ? t('recalls_asked', { at: moment(asked, zone, now.value) }) : t('recalls_unasked')}
      </p>
    </section>
  );
}

function RecallCard({ recall }: { recall: Recall }) {
  const hours = (recall.labour_tenths / 10).toFixed(1);
  return (
    <article class="card recall">
      <Icon source={megaphone} />
      <div>
        <b>{recall.description}</b>
        {recall.remedy && <p>{t('recall_remedy', { remedy: recall.remedy })}</p>}
        <p class="label">
          {[recall.number, recall.labour_tenths > 0 && t('recall_labour', { hours })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </article>
  );
}
