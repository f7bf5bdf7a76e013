import { useState } from 'preact/hooks';
import { NotFound } from '../app/Outlet';
import type { ScreenProps } from '../app/screens';
import { all, may, one, ready } from '../app/store';
import { OrderFrame } from '../order/OrderFrame';
import { Button } from '../parts/Button';
import { EmptyState } from '../parts/EmptyState';
import type { Client, RepairOrder } from '../types';
import { needsOfPage } from '../write_up/facts';
import { Missing } from '../write_up/Missing';
import { Accounts } from './Accounts';
import { ChangeCustomer } from './ChangeCustomer';
import { Contacts } from './Contacts';
import './customer.css';
import './mismatch.css';
import { Mismatch } from './Mismatch';
import { Owner } from './Owner';
import { Particulars } from './Particulars';
import { Preferences } from './Preferences';
import { useComparison } from './use_comparison';
import { t } from './words';

/** Whose repair order it is: who they are, how they may be reached, and what DMS and OEM know of them. */
export default function Customer({ params }: ScreenProps) {
  const order = one('repair_order', params.ro);
  if (!order) return ready.value ? <NotFound /> : null;
  return (
    <OrderFrame order={order} page="customer">
      <Sheets key={order.id} order={order} />
    </OrderFrame>
  );
}

function Sheets({ order }: { order: RepairOrder }) {
  const [comparing, compare] = useComparison(order);
  const [changing, setChanging] = useState(false);
  const client = one('client', order.client);
  const closed = order.status === 'closed' || order.status === 'void';
  return (
    <div class="sheet-page customer">
      <header>
        <h1>{client?.name ?? t('title')}</h1>
        {!closed && may('change_customer') && (
          <Button capture onClick={() => setChanging(true)}>
            {t('change_customer')}
          </Button>
        )}
      </header>
      <Missing needs={needsOfPage(order, 'customer')} />
      {!may('change_client') && <p class="quiet">{t('read_only')}</p>}
      <Owner order={order} onCompare={() => compare(true)} />
      {client ? <Record key={client.id} client={client} /> : <OnItsWay />}
      {comparing && <Mismatch order={order} onDone={() => compare(false)} />}
      {changing && <ChangeCustomer order={order} choice="found" onDone={() => setChanging(false)} />}
    </div>
  );
}

function Record({ client }: { client: Client }) {
  const accounts = all('billing_account').filter(it => it.client === client.id);
  return (
    <>
      <Particulars client={client} />
      <Preferences client={client} />
      {client.kind === 'wholesale' && <Contacts client={client} />}
      {accounts.length > 0 && <Accounts accounts={accounts} />}
    </>
  );
}

function OnItsWay() {
  return <EmptyState title={t('on_its_way_title')} text={t('on_its_way_text')} />;
}
