import { one } from '../app/store';
import * as parts from '../parts/SignatureForm';
import { unseenAreas } from './condition';
import { NotSeen } from './NotSeen';
import type { Round } from './round';
import { t } from './words';

interface Props {
  round: Round;
  onSigned: () => void;
}

/** Says first what nobody has looked at: who signs signs that too. */
export function SignatureForm({ round, onSigned }: Props) {
  const unseen = unseenAreas(round.condition()).length;
  async function sign(name: string, strokes: string): Promise<void> {
    const content = await round.contentHash(name);
    if (await round.read('sign_walkaround', { name, strokes, content })) onSigned();
  }
  return (
    <>
      <NotSeen round={round} />
      <parts.SignatureForm
        statement={t('sign_statement')}
        signer={ownerOf(round)}
        label={unseen > 0 ? t('sign_unseen', { count: unseen }) : t('sign')}
        onSign={sign}
      />
    </>
  );
}

/** A private customer mostly stands there in person; a fleet sends a driver whose name nobody knows yet. */
function ownerOf(round: Round): string {
  const client = one('client', one('repair_order', round.order)?.client);
  return client?.kind === 'retail' ? client.name : '';
}
