import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { toast } from '../parts/Toasts';
import { bodyOf, type CommandBody, discardOf, type TrayEntry, takeRefused } from '../sync';
import { sayDeed } from './deeds';
import { sayCapture } from './SyncSheet';
import { capture, device, tablet } from './store';
import { Taking, take } from './Taking';
import { type Author, t } from './unsent';

type Way = 'change' | 'discard' | null;

/** A refused command: what was tried, why not, and the ways out. Only its own person may take one; when they
 * have left this tablet, who is here may take the command over. */
export function TrayItem({ entry, author }: { entry: TrayEntry; author: Author | null }) {
  const [way, setWay] = useState<Way>(null);
  return (
    <li class="unsent-item refused">
      <b>{sayDeed(entry.command)}</b>
      <span class="facts">{sayCapture(entry.command.at, author?.person.name ?? '')}</span>
      <span class="why">{t('refused_because', { detail: entry.refusal.detail })}</span>
      {way === null && isOwn(author) && <Ways entry={entry} onChoose={setWay} />}
      {author && !author.here && <Taking onTake={() => take(() => takeRefused(tablet, entry))} />}
      {way === 'change' && <ChangeForm entry={entry} />}
      {way === 'discard' && <DiscardForm entry={entry} />}
    </li>
  );
}

/** By person, not by device: what a replaced device left in the tray is still its person's. */
function isOwn(author: Author | null): boolean {
  return author !== null && device.value?.profile.person.id === author.person.id;
}

function Ways({ entry, onChoose }: { entry: TrayEntry; onChoose: (way: Way) => void }) {
  const field = changeable(entry);
  return (
    <div class="ways">
      {field && (
        <Button kind="primary" onClick={() => onChoose('change')}>
          {t('change')}
        </Button>
      )}
      <Button onClick={() => void sendAgain(entry, {})}>{t('send_again')}</Button>
      <Button onClick={() => onChoose('discard')}>{t('discard')}</Button>
    </div>
  );
}

/** The refusal names the field it is about; if that is plain text or a figure, it can be mended right here. */
function changeable(entry: TrayEntry): string | null {
  const field = entry.refusal.field;
  const value = field ? entry.command[field] : undefined;
  return field && (typeof value === 'string' || typeof value === 'number') && !isId(value) ? field : null;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
}

function ChangeForm({ entry }: { entry: TrayEntry }) {
  const field = changeable(entry) ?? '';
  const old = entry.command[field];
  const [value, setValue] = useState(String(old ?? ''));
  const send = () => void sendAgain(entry, { [field]: typeof old === 'number' ? Number(value) : value });
  return (
    <form onSubmit={submitting(send)}>
      <Field label={t('new_value', { field: field.replaceAll('_', ' ') })}>
        {tied => (
          <input
            {...tied}
            inputMode={typeof old === 'number' ? 'decimal' : 'text'}
            value={value}
            onInput={event => setValue(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="ways">
        <Button kind="primary" type="submit">
          {t('send_again')}
        </Button>
      </div>
    </form>
  );
}

function DiscardForm({ entry }: { entry: TrayEntry }) {
  const [reason, setReason] = useState('');
  return (
    <form onSubmit={submitting(() => void giveUp(entry, reason.trim()))}>
      <Field label={t('discard_reason')} hint={t('discard_hint')}>
        {tied => (
          <input
            {...tied}
            required
            maxLength={500}
            value={reason}
            onInput={event => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="ways">
        <Button kind="danger" type="submit" disabled={reason.trim() === ''}>
          {t('discard_confirm')}
        </Button>
      </div>
    </form>
  );
}

function submitting(act: () => void) {
  return (event: Event) => {
    event.preventDefault();
    act();
  };
}

async function sendAgain(entry: TrayEntry, changed: Record<string, unknown>): Promise<void> {
  if (await capture([again(entry, changed)], { instead: entry })) toast(t('sent_again'));
}

async function giveUp(entry: TrayEntry, reason: string): Promise<void> {
  if (await capture([discardOf(entry, reason) as CommandBody], { instead: entry })) toast(t('given_up'));
}

/** It may be of an older version of this app: whether its fields are right is for the server to say. */
function again(entry: TrayEntry, changed: Record<string, unknown>): CommandBody {
  return { ...bodyOf(entry.command), ...changed } as CommandBody;
}
