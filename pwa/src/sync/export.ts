import { instant } from './environment';
import { readPhoto } from './photos';
import type { Tablet } from './tablet';

/** Everything that has not arrived, photos included, as one JSON text that a person can carry away. */
export async function exportUnsent(tablet: Tablet): Promise<string> {
  const [devices, outbox, tray, photos] = await tablet.database.read(
    ['devices', 'outbox', 'tray', 'photos'],
    it =>
      Promise.all([
        it.objectStore('devices').getAll(),
        it.objectStore('outbox').getAll(),
        it.objectStore('tray').getAll(),
        it.objectStore('photos').getAll(),
      ]),
  );
  const unsent = photos.filter(photo => photo.state !== 'sent');
  const pictures = await Promise.all(
    unsent.map(async photo => ({ ...photo, base64: base64(await readPhoto(tablet, photo.sha256)) })),
  );
  // Who it is of, without the credential: the file may travel by e-mail.
  const people = devices.map(({ id, name, profile }) => ({ device: id, name, person: profile.person }));
  const commands = outbox.filter(entry => !entry.acknowledged);
  return JSON.stringify(
    { exported_at: instant(tablet.environment), people, commands, tray, photos: pictures },
    null,
    1,
  );
}

function base64(bytes: ArrayBuffer | undefined): string {
  const view = new Uint8Array(bytes ?? new ArrayBuffer(0));
  let text = '';
  for (let at = 0; at < view.length; at += 32_768)
    text += String.fromCharCode(...view.subarray(at, at + 32_768));
  return btoa(text);
}
