import { texts } from '../i18n';
import { en } from '../i18n/unsent.en';
import { es } from '../i18n/unsent.es';
import { exportUnsent, type OutboxEntry, type Photo, readTray, type TrayEntry } from '../sync';
import { tablet } from './store';

export const t = texts(en, es);

export interface UnsentThings {
  tray: TrayEntry[];
  commands: OutboxEntry[];
  photos: Photo[];
  refusedPhotos: Photo[];
  /** Names of the people whose work this is, by device. */
  people: Map<string, string>;
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
    people: new Map(devices.map(device => [device.id, device.profile.person.name])),
  };
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
