import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import { Toggle } from './Choice';
import { Field } from './Field';
import { SignaturePad, type Signed } from './SignaturePad';
import { t } from './signature_words';
import { TYPED } from './strokes';

interface Props {
  /** What is signed, in a sentence. */
  statement: string;
  /** Who mostly signs; empty where nobody knows the name yet. */
  signer: string;
  /** On the button. */
  label: string;
  /** A second tap while it is being kept does nothing. */
  onSign: (name: string, strokes: string) => unknown;
  children?: ComponentChildren;
}

/** Name and strokes; who can't draw signs with the name alone. */
export function SignatureForm({ statement, signer, label, onSign, children }: Props) {
  const pad = useRef<Signed>(null);
  const [name, setName] = useState(signer);
  const [typed, setTyped] = useState(false);
  const [wrong, setWrong] = useState<'name' | 'strokes' | null>(null);
  const keeping = useRef(false);
  async function sign() {
    const strokes = typed ? TYPED : pad.current?.path();
    if (!name.trim()) return setWrong('name');
    if (!strokes) return setWrong('strokes');
    setWrong(null);
    if (keeping.current) return;
    keeping.current = true;
    await Promise.resolve(onSign(name.trim(), strokes)).finally(() => {
      keeping.current = false;
    });
  }
  return (
    <>
      <p>{statement}</p>
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
          {label}
        </Button>
      </div>
      {children}
    </>
  );
}
