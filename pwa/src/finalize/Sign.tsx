import { one } from '../app/store';
import { SignatureForm } from '../parts/SignatureForm';
import type { RepairOrder } from '../types';
import { isPast } from './PromiseCheck';
import { finalize } from './signing';
import { sayWay } from './way';
import { t } from './words';

/** The sentence, the signature and where the link will go. Nothing can be signed while something is missing. */
export function Sign({ order, ready }: { order: RepairOrder; ready: boolean }) {
  const client = one('client', order.client);
  return (
    <section class="card finalize-sign" data-need="sign">
      <h2>{t('signature')}</h2>
      {!ready || isPast(order) ? (
        <p class="quiet">{t('sign_first')}</p>
      ) : (
        <SignatureForm
          statement={t('terms')}
          signer={client?.kind === 'retail' ? client.name : ''}
          label={t('sign')}
          onSign={(name, strokes) => finalize(order, name, strokes)}
        >
          <p class="quiet">{sayWay(order, 'goes')}</p>
        </SignatureForm>
      )}
    </section>
  );
}
