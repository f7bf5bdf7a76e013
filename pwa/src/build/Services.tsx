import wrench from 'lucide-static/icons/wrench.svg?raw';
import { useState } from 'preact/hooks';
import { money } from '../i18n/figures';
import { EmptyState } from '../parts/EmptyState';
import type { Service } from '../types';
import { ServiceRow } from './ServiceRow';
import { ServiceSheet } from './ServiceSheet';
import { type Bench, sayPayer } from './state';
import { t } from './words';

/** What stands on the order, by who pays for it. */
export function Services({ bench, writes }: { bench: Bench; writes: boolean }) {
  const [edited, edit] = useState<string | null>(null);
  const { services, totals } = bench;
  const shown = services.find(it => it.id === edited);
  return (
    <section class="build-services" data-need="services" aria-labelledby="on-order">
      <h2 id="on-order">{t('services')}</h2>
      {services.length === 0 && (
        <EmptyState icon={wrench} title={t('nothing_title')} text={t('nothing_text')} />
      )}
      {payersOf(services).map(payer => (
        <div key={payer.key} class="build-payer">
          <h3>
            <span>{sayPayer(payer)}</span>
            <span class="num">{money(owed(payer), bench.currency)}</span>
          </h3>
          <ul>
            {payer.services.map(it => (
              <ServiceRow key={it.id} service={it} bench={bench} writes={writes} onEdit={() => edit(it.id)} />
            ))}
          </ul>
        </div>
      ))}
      {shown && <ServiceSheet bench={bench} known={shown} onClose={() => edit(null)} />}
    </section>
  );

  function owed({ billing_type, billing_account }: Payer): number {
    const share = totals.shares.find(
      it => it.billing_type === billing_type && it.billing_account === billing_account,
    );
    return share?.total ?? 0;
  }
}

interface Payer extends Pick<Service, 'billing_type' | 'billing_account'> {
  key: string;
  services: Service[];
}

/** In the order in which the first of each came onto the order: what is tapped stays where it was. */
function payersOf(services: readonly Service[]): Payer[] {
  const payers = new Map<string, Payer>();
  for (const service of services) {
    const { billing_type, billing_account } = service;
    const key = `${billing_type} ${billing_account}`;
    const payer = payers.get(key) ?? { key, billing_type, billing_account, services: [] };
    payer.services.push(service);
    payers.set(key, payer);
  }
  return [...payers.values()];
}
