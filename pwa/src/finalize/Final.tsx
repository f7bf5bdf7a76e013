import { isPending, now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { sayProblem } from '../location/words';
import { SignatureShown } from '../parts/SignatureShown';
import type { OrderSignature, RepairOrder } from '../types';
import { t } from './words';

/** It is final here; and how far it is with the network and the DMS. */
export function Final({ order }: { order: RepairOrder }) {
  const zone = one('location', order.location)?.time_zone ?? 'UTC';
  const at = order.finalized_at ?? order.opened_at;
  return (
    <section class="card">
      <h2>{t('signature')}</h2>
      {order.signature && <Signature signature={order.signature} zone={zone} />}
      <div class="finalize-export" role="status">
        {isPending('repair_order', order.id) && order.export_state !== 'exported' ? (
          <State kind="waiting" said={t('signed_here')} more={t('signed_here_more')} />
        ) : (
          <Export order={order} at={at} zone={zone} />
        )}
      </div>
    </section>
  );
}

function Signature({ signature, zone }: { signature: OrderSignature; zone: string }) {
  const said = t('signed_by', { name: signature.name, at: moment(signature.at, zone, now.value) });
  return (
    <>
      <SignatureShown name={signature.name} strokes={signature.strokes} said={said} />
      <p>{said}</p>
      {!signature.matches && <p class="told">{t('signed_other')}</p>}
    </>
  );
}

function Export({ order, at, zone }: { order: RepairOrder; at: string; zone: string }) {
  const say = (instant: string) => moment(instant, zone, now.value);
  if (order.export_state === 'exported')
    return (
      <State
        kind="done"
        said={t('export_done', { number: order.dms_number ?? '' })}
        more={order.exported_at ? t('export_done_at', { at: say(order.exported_at) }) : ''}
      />
    );
  if (order.export_state === 'none') return null;
  return (
    <State kind="waiting" said={t('export_waiting', { at: say(at) })} more={whyNot(order.export_problem)} />
  );
}

/** The server keeps a key; it is tried again whatever it was. */
function whyNot(problem: string): string {
  if (problem === '') return t('export_soon');
  if (problem === 'not_connected') return t('export_no_dms');
  return `${sayProblem(problem)} ${t('export_soon')}`;
}

function State({ kind, said, more }: { kind: 'waiting' | 'done'; said: string; more: string }) {
  return (
    <p class={`finalize-state ${kind}`}>
      <b>{said}</b>
      {more && <span>{more}</span>}
    </p>
  );
}
