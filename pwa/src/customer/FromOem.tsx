import ban from 'lucide-static/icons/ban.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import { Icon } from '../parts/Icon';
import type { Client } from '../types';
import { WAYS } from './layers';
import { t } from './words';

/** The OEM's layer as it was received. */
export function FromOem({ client }: { client: Client }) {
  const received = client.oem_number !== null || WAYS.some(way => client[`oem_restrict_${way}`]);
  return (
    <div class="customer-layer customer-oem">
      <h3 class="label">{t('from_oem')}</h3>
      {!received && <p>{t('no_oem')}</p>}
      {received && (
        <ul>
          {WAYS.map(way => (
            <Said key={way} name={t(`way_${way}`)} restricted={client[`oem_restrict_${way}`]} />
          ))}
        </ul>
      )}
      <p class="label">{t('from_oem_hint')}</p>
    </div>
  );
}

function Said({ name, restricted }: { name: string; restricted: boolean }) {
  return (
    <li class={restricted ? 'restricted' : undefined}>
      <Icon source={restricted ? ban : check} />
      <span>{name}</span>
      <b>{t(restricted ? 'restricted' : 'allowed')}</b>
    </li>
  );
}
