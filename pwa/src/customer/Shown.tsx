import type { Client } from '../types';
import { Breakable } from './Breakable';
import { draftOf, faultsIn } from './draft';
import type { Faults } from './reaching';
import { sayFault, t } from './words';

/** A client's fields to read, with what is wrong about them. */
export function Shown({ client }: { client: Client }) {
  const faults = faultsIn(draftOf(client), client);
  const place = [client.city, [client.region, client.postal_code].filter(Boolean).join(' ')];
  const address = [client.street, place.filter(Boolean).join(', ')].filter(Boolean).join('\n');
  return (
    <dl class="customer-facts">
      <Fact label={t('kind')} value={t(`kind_${client.kind}`)} />
      <Fact label={t('name')} value={client.name} wrong={sayFault('name', faults.name ?? faults.last_name)} />
      <Fact label={t('address')} value={address} wrong={sayFault('street', faults.street)} />
      <Ways client={client} faults={faults} />
      <Fact
        label={t('preferred_contact')}
        value={t(`channel_${client.preferred_contact}`)}
        wrong={sayFault('', faults.preferred_contact)}
      />
      <Fact label={t('language')} value={t(client.language === 'es' ? 'language_es' : 'language_en')} />
      {client.dms_number && <Fact label={t('dms_number')} value={client.dms_number} />}
    </dl>
  );
}

const LESS_COMMON = ['mobile', 'work_phone'] as const;

function Ways({ client, faults }: { client: Client; faults: Faults }) {
  return (
    <>
      <Fact label={t('email')} value={client.email} wrong={sayFault('email', faults.email)} />
      <Fact label={t('phone')} value={client.phone} wrong={sayFault('phone', faults.phone)} />
      {LESS_COMMON.filter(name => client[name]).map(name => (
        <Fact key={name} label={t(name)} value={client[name]} wrong={sayFault(name, faults[name])} />
      ))}
    </>
  );
}

function Fact({ label, value, wrong }: { label: string; value: string; wrong?: string | null }) {
  return (
    <div>
      <dt class="label">{label}</dt>
      <dd>
        <Breakable text={value || t('none')} />
        {wrong && <span class="customer-wrong">{wrong}</span>}
      </dd>
    </div>
  );
}
