import { useEffect, useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import type { Device } from '../sync';
import { PinForm } from './PinForm';
import { people, readPeople } from './persons';
import { signInAsAnother } from './session';
import { device } from './store';
import { t } from './tablet_words';

export default function SwitchSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('switch_title')} onClose={onClose}>
      <p class="quiet">{t('switch_intro')}</p>
      <People onDone={onClose} />
      <div>
        <Button onClick={() => void signInAsAnother()}>{t('someone_else')}</Button>
        <p class="quiet">{t('someone_else_hint')}</p>
      </div>
    </Sheet>
  );
}

/** Names to tap; the one tapped asks for its PIN right there. */
export function People({ onDone }: { onDone: () => void }) {
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => void readPeople(), []);
  return (
    <ul class="people">
      {people.value.map(person => (
        <li key={person.id}>
          {person.id === chosen ? (
            <PinForm person={person} onDone={onDone} />
          ) : (
            <Name person={person} onChoose={() => setChosen(person.id)} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Name({ person, onChoose }: { person: Device; onChoose: () => void }) {
  const { name } = person.profile.person;
  const here = person.id === device.value?.id;
  return (
    <Button disabled={here} onClick={onChoose}>
      {here ? `${name} · ${t('here_now')}` : name}
    </Button>
  );
}
