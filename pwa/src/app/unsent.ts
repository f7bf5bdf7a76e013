import { texts } from '../i18n';
import { en } from '../i18n/unsent.en';
import { es } from '../i18n/unsent.es';
import {
  type Device,
  exportUnsent,
  type LeftWork,
  leftWork,
  type OutboxEntry,
  type Person,
  type Photo,
  readTray,
  type TrayEntry,
} from '../sync';
import { tablet } from './store';

export const t = texts(en, es);

/** Whose work it is, and whether they are still on this tablet. */
export interface Author {
  person: Person;
  here: boolean;
}

export interface UnsentThings {
  tray: TrayEntry[];
  commands: OutboxEntry[];
  photos: Photo[];
  refusedPhotos: Photo[];
  /** The people whose work this is, by device. */
  people: Map<string, Author>;
  /** What can only go out when somebody else takes it over. */
  left: LeftWork[];
}

export async function readUnsent(): Promise<UnsentThings> {
  const tray = await readTray(tablet);
  const [commands, photos, devices] = await tablet.database.read(['outbox', 'photos', 'devices'], it =>
    Promise.all([
      it.objectStore('outbox').getAll(),
      it.objectStore('photos').getAll(),
      it.objectStore('devices').getAll(),
    ]),
  );
  return {
    tray,
    commands: commands.filter(entry => !entry.acknowledged),
    photos: photos.filter(photo => photo.state === 'waiting'),
    refusedPhotos: photos.filter(photo => photo.state === 'refused'),
    people: authorsOf(devices),
    left: await leftWork(tablet),
  };
}

function authorsOf(devices: Device[]): Map<string, Author> {
  const here = new Set(devices.filter(it => it.signed_in).map(it => it.profile.person.id));
  return new Map(devices.map(({ id, profile: { person } }) => [id, { person, here: here.has(person.id) }]));
}

export function sayAge(minutes: number): string {
  if (minutes < 60) return t('minutes', { count: minutes });
  if (minutes < 48 * 60) return t('hours', { count: Math.floor(minutes / 60) });
  return t('days', { count: Math.floor(minutes / (24 * 60)) });
}

export function sayBytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export async function saveExport(): Promise<void> {
  const url = URL.createObjectURL(new Blob([await exportUnsent(tablet)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `lotwalk-unsent-${tablet.environment.now().toISOString().slice(0, 16).replaceAll(':', '')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
