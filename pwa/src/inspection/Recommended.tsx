import { useState } from 'preact/hooks';
import { money } from '../i18n/figures';
import type { Recommendation } from '../types';
import { sayTenths } from './figures';
import { Recommend } from './Recommend';
import { decider, type Sheet } from './state';
import type { Item } from './template';
import { t } from './words';

/** The services recommended for an item; without one, those that belong to none. */
export function Recommended({ sheet, item, fixed }: { sheet: Sheet; item: Item | null; fixed?: boolean }) {
  const own = sheet.recommendations.filter(it => it.item === (item?.key ?? null));
  return (
    <>
      {own.map(it => (
        <Service key={it.id} sheet={sheet} item={item} service={it} fixed={fixed ?? false} />
      ))}
    </>
  );
}

function Service(props: { sheet: Sheet; item: Item | null; service: Recommendation; fixed: boolean }) {
  const { sheet, item, service, fixed } = props;
  const [editing, setEditing] = useState(false);
  const name = decider(sheet.order);
  const where = service.withheld ? t('withheld_from') : name && t('goes_to', { name });
  const said = (
    <>
      <span class="service-said">
        <b>
          {service.description}
          {service.labour_tenths > 0 && ` · ${t('hours', { hours: sayTenths(service.labour_tenths) })}`}
        </b>
        <span class="label">{[t(`priority_${service.priority}`), where].filter(Boolean).join(' · ')}</span>
      </span>
      <b class="service-price num">{money(service.total, sheet.currency)}</b>
    </>
  );
  if (fixed) return <div class="service">{said}</div>;
  return (
    <>
      <button type="button" class="service" onClick={() => setEditing(true)}>
        {said}
      </button>
      {editing && <Recommend sheet={sheet} item={item} known={service} onClose={() => setEditing(false)} />}
    </>
  );
}
