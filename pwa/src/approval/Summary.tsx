import { useRef, useState } from 'preact/hooks';
import { capture, contact, device, newId } from '../app/store';
import { money } from '../i18n/figures';
import { say as sayWords } from '../inspection/words';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { SignaturePad, type Signed } from '../parts/SignaturePad';
import { toast } from '../parts/Toasts';
import type { Approval } from '../types';
import { BehalfFields } from './BehalfFields';
import type { Content } from './content';
import { commandOf, type OnBehalf, openLines, totalAgreed } from './draft';
import { draftFor, forget } from './drafts';
import { saidOf } from './saying';
import { sealOf } from './seal';
import { t } from './words';
import './decided.css';
import './signing.css';

interface Props {
  approval: Approval;
  content: Content;
  behalf: boolean;
  onChange: (line: number) => void;
}

const NOBODY: OnBehalf = { method: 'phone', said_by: '', reason: '' };

/** All of it once more, the sentence that is signed, and the signature. */
export function Summary({ approval, content, behalf, onChange }: Props) {
  const [name, setName] = useState(device.value?.profile.person.name ?? '');
  const [told, setTold] = useState<OnBehalf>(NOBODY);
  const [tried, setTried] = useState(false);
  const pad = useRef<Signed>(null);
  const draft = draftFor(approval.sha256);
  const open = openLines(content, draft);
  const consent = sayWords(content.consent_text);
  const untold = behalf && !(told.said_by.trim() && told.reason.trim());
  return (
    <article class="decide-summary">
      <h1>{t('summary')}</h1>
      <Lines content={content} approval={approval} onChange={onChange} />
      {open.length > 0 && <p class="told">{t('summary_open', { count: open.length })}</p>}
      {consent === '' && <p class="told">{t('consent_unknown')}</p>}
      {open.length === 0 && consent !== '' && (
        <form
          class="decide-sign"
          noValidate
          onSubmit={event => {
            event.preventDefault();
            void sign();
          }}
        >
          {behalf && <BehalfFields told={told} tried={tried} onChange={setTold} />}
          {behalf && <p>{t('behalf_consent')}</p>}
          <p>{consent}</p>
          <Field label={t('name')} wrong={tried && !name.trim() ? t('name_missing') : null}>
            {tied => (
              <input
                {...tied}
                autocomplete="name"
                maxLength={120}
                value={name}
                onInput={event => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <SignaturePad signed={pad} />
          {(contact.value.reached === false || !navigator.onLine) && (
            <p class="decide-offline">{t('offline')}</p>
          )}
          <Button kind="go" capture type="submit">
            {t(behalf ? 'record' : 'sign')}
          </Button>
          <p class="label decide-seal">
            {t('sealed')} {approval.sha256}
          </p>
        </form>
      )}
    </article>
  );

  async function sign(): Promise<void> {
    setTried(true);
    if (!name.trim() || untold) return;
    // Once more at the last moment: what is signed is what this device has just hashed.
    if ((await sealOf(approval)) !== 'holds') {
      toast(t('differs_title'), { kind: 'red' });
      return;
    }
    const signature = { name: name.trim(), strokes: pad.current?.path() ?? null };
    const said = behalf ? { ...told, said_by: told.said_by.trim(), reason: told.reason.trim() } : null;
    const saved = await capture([
      commandOf({ id: newId(), sha256: approval.sha256, content, draft, signature, behalf: said }),
    ]);
    if (saved) forget(approval.sha256);
  }
}

function Lines({ content, approval, onChange }: Pick<Props, 'content' | 'approval' | 'onChange'>) {
  const draft = draftFor(approval.sha256);
  const { currency } = content.location;
  return (
    <>
      <ul class="decide-lines">
        {content.lines.map((line, i) => {
          const said = draft[line.id];
          return (
            <li key={line.id}>
              <button type="button" class={said?.state ?? 'pending'} onClick={() => onChange(i)}>
                <span>
                  <b>{line.offered.description}</b>
                  <span class="decide-said">{said ? saidOf(line, said, currency) : t('pending')}</span>
                </span>
                <span class="label">{t('change')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <dl class="decide-totals">
        <div>
          <dt>{t('total_offered')}</dt>
          <dd class="num">{money(content.total, currency)}</dd>
        </div>
        <div>
          <dt>{t('total_agreed')}</dt>
          <dd class="num">{money(totalAgreed(content, draft), currency)}</dd>
        </div>
      </dl>
    </>
  );
}
