import { useRef, useState } from 'preact/hooks';
import { one } from '../app/store';
import { Button } from '../parts/Button';
import { Toggle } from '../parts/Choice';
import { Field } from '../parts/Field';
import { unseenAreas } from './condition';
import { NotSeen } from './NotSeen';
import type { Round } from './round';
import { SignaturePad, type Signed } from './SignaturePad';
import { TYPED } from './strokes';
import { t } from './words';

interface Props {
  round: Round;
  onSigned: () => void;
}

/** Name and strokes; who can't draw signs with the name alone. */
export function SignatureForm({ round, onSigned }: Props) {
  const pad = useRef<Signed>(null);
  const unseen = unseenAreas(round.condition()).length;
  const [name, setName] = useState(() => ownerOf(round));
  const [typed, setTyped] = useState(false);
  const [wrong, setWrong] = useState<'name' | 'strokes' | null>(null);
  async function sign() {
    const strokes = typed ? TYPED : pad.current?.path();
    if (!name.trim()) return setWrong('name');
    if (!strokes) return setWrong('strokes');
    const content = await round.contentHash(name.trim());
    if (await round.read('sign_walkaround', { name: name.trim(), strokes, content })) onSigned();
  }
  return (
    <>
      <NotSeen round={round} />
      <p>{t('sign_statement')}</p>
      {typed ? <p class="signature-typed">{name}</p> : <SignaturePad signed={pad} />}
      <Field label={t('name')} wrong={wrong === 'name' ? t('name_missing') : null}>
        {tied => (
          <input
            {...tied}
            autoComplete="off"
            maxLength={120}
            value={name}
            onInput={event => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      {wrong === 'strokes' && (
        <p class="told" role="alert">
          {t('strokes_missing')}
        </p>
      )}
      <div class="sign-ways">
        <Toggle capture label={t('type_instead')} on={typed} onChange={setTyped} />
        <Button kind="go" capture onClick={() => void sign()}>
          {unseen > 0 ? t('sign_unseen', { count: unseen }) : t('sign')}
        </Button>
      </div>
    </>
  );
}

/** A private customer mostly stands there in person; a fleet sends a driver whose name nobody knows yet. */
function ownerOf(round: Round): string {
  const client = one('client', one('repair_order', round.order)?.client);
  return client?.kind === 'retail' ? client.name : '';
}
