import { useEffect, useState } from 'preact/hooks';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import { ageInMinutes, discardPhoto, type LeftWork, type OutboxEntry, type Photo, takeOver } from '../sync';
import { sayDeed } from './deeds';
import { location, now, tablet, unsent } from './store';
import { Taking, take } from './Taking';
import { TrayItem } from './TrayItem';
import { readUnsent, saveExport, sayAge, sayBytes, t, type UnsentThings } from './unsent';

/** What has not arrived yet, and what came back. */
export default function SyncSheet({ onClose }: { onClose: () => void }) {
  const [things, setThings] = useState<UnsentThings | null>(null);
  useEffect(() => {
    const read = () => void readUnsent().then(setThings);
    read();
    return tablet.onChange(read);
  }, []);
  const empty = things && things.tray.length + things.commands.length + things.photos.length === 0;
  return (
    <Sheet title={t('title')} onClose={onClose} foot={things && !empty && <Export />}>
      {empty && things.refusedPhotos.length === 0 && <p>{t('all_sent')}</p>}
      {things && <Returned things={things} />}
      {things && <Left works={things.left} />}
      {things && <Waiting things={things} />}
    </Sheet>
  );
}

function Returned({ things }: { things: UnsentThings }) {
  if (things.tray.length + things.refusedPhotos.length === 0) return null;
  return (
    <section>
      <h3>{t('needs_you')}</h3>
      <ul class="unsent-list">
        {things.tray.map(entry => (
          <TrayItem
            key={`${entry.device}${entry.n}`}
            entry={entry}
            author={things.people.get(entry.device) ?? null}
          />
        ))}
        {things.refusedPhotos.map(photo => (
          <RefusedPhoto key={photo.sha256} photo={photo} />
        ))}
      </ul>
    </section>
  );
}

function RefusedPhoto({ photo }: { photo: Photo }) {
  return (
    <li class="unsent-item refused">
      <b>{t('photo_refused')}</b>
      <span class="why">{photo.refusal?.detail}</span>
      <div class="ways">
        <Button onClick={() => void discardPhoto(tablet, photo)}>{t('discard')}</Button>
      </div>
    </li>
  );
}

/** Only ever by somebody's own word: who takes it over becomes its author. */
function Left({ works }: { works: LeftWork[] }) {
  return (
    <>
      {works.map(work => (
        <section key={work.device}>
          <h3>{t('left_title', { name: work.person })}</h3>
          <p>{t('left_text', { name: work.person, count: work.commands + work.photos })}</p>
          <Taking onTake={() => take(() => takeOver(tablet, work.device))} />
        </section>
      ))}
    </>
  );
}

const LISTED = 50;

function Waiting({ things }: { things: UnsentThings }) {
  const { commands, photos } = things;
  if (commands.length + photos.length === 0) return null;
  const age = ageInMinutes(unsent.value, now.value);
  const size = sayBytes(photos.reduce((sum, photo) => sum + photo.bytes, 0));
  return (
    <section>
      <h3>{t('waiting')}</h3>
      {age !== null && <p class="quiet">{t('oldest', { age: sayAge(age) })}</p>}
      <ul class="unsent-list">
        {photos.length > 0 && (
          <li class="unsent-item">{t('photos_waiting', { count: photos.length, size })}</li>
        )}
        {commands.slice(0, LISTED).map(entry => (
          <WaitingItem
            key={`${entry.device}${entry.n}`}
            entry={entry}
            author={things.people.get(entry.device)?.person.name ?? ''}
          />
        ))}
        {commands.length > LISTED && (
          <li class="unsent-item">{t('more_waiting', { count: commands.length - LISTED })}</li>
        )}
      </ul>
    </section>
  );
}

function WaitingItem({ entry, author }: { entry: OutboxEntry; author: string }) {
  return (
    <li class="unsent-item">
      <b>{sayDeed(entry.command)}</b>
      <span class="facts">{sayCapture(entry.command.at, author)}</span>
    </li>
  );
}

export function sayCapture(at: string, author: string): string {
  const zone = location.value?.time_zone ?? 'UTC';
  return [t('captured', { at: moment(at, zone, now.value) }), author && t('by', { name: author })]
    .filter(Boolean)
    .join(' · ');
}

function Export() {
  return (
    <>
      <p class="quiet">{t('export_hint')}</p>
      <Button onClick={() => void saveExport()}>{t('export')}</Button>
    </>
  );
}
