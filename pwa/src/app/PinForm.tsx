import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { type Device, isPin, type Switched } from '../sync';
import { PinField } from './PinField';
import { switchPerson } from './persons';
import { t } from './tablet_words';

/** Asks a person of this tablet for their PIN. */
export function PinForm({ person, onDone }: { person: Device; onDone: () => void }) {
  const [digits, setDigits] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { name } = person.profile.person;
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const go = async () => {
    setBusy(true);
    const outcome = await switchPerson(person.id, digits);
    setBusy(false);
    if (outcome.kind === 'switched') return onDone();
    setDigits('');
    setWrong(say(outcome, name));
    form.current?.querySelector('input')?.focus();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (isPin(digits) && !busy) void go();
  };
  return (
    <form ref={form} class="pin-form" onSubmit={submit}>
      <PinField label={t('pin_of', { name })} value={digits} wrong={wrong} onInput={setDigits} />
      <Button kind="primary" type="submit" disabled={busy || !isPin(digits)}>
        {t('pin_go', { name })}
      </Button>
    </form>
  );
}

function say(outcome: Exclude<Switched, { kind: 'switched' }>, name: string): string {
  if (outcome.kind === 'wrong') return t('pin_wrong', { count: outcome.left });
  if (outcome.kind === 'gone') return t('pin_gone', { name });
  const seconds = Math.max(1, Math.ceil((Date.parse(outcome.until) - Date.now()) / 1000));
  const wait =
    seconds <= 60 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.ceil(seconds / 60) });
  return t('pin_closed', { wait });
}
