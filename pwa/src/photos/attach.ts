/** Attaching photos to a repair order: the commands, and saving them with their bytes. */

import { capture, newId } from '../app/store';
import { toast } from '../parts/Toasts';
import type { CommandBody, NewPhoto } from '../sync';
import type { Photo } from '../types';
import { NotAPicture, pictureFrom } from './take';
import { t } from './words';

/** What a photo shows: a slot of the guided ones, a damage, an answer, or nothing in particular. */
export type Subject =
  | { subject: 'guided'; slot: string }
  | { subject: 'damage' | 'answer'; subject_id: string }
  | { subject: 'free' };

export function attaching(repairOrder: string, photo: NewPhoto, about: Subject, id: string): CommandBody {
  const unsaid = { subject_id: null, slot: null, original: null };
  return {
    type: 'attach_photo',
    id,
    repair_order: repairOrder,
    sha256: photo.sha256,
    ...unsaid,
    ...about,
    captured_at: photo.taken_at,
  };
}

/** Shrinks and saves each file, one after the other: a cheap tablet holds one large picture, not ten. Answers
 * the ids of the photos that are on the disk now, and says itself what went wrong with the others. */
export async function attachFiles(
  repairOrder: string,
  files: readonly File[],
  about: Subject,
): Promise<string[]> {
  const saved: string[] = [];
  for (const file of files) {
    const id = await attachFile(repairOrder, file, about);
    if (id) saved.push(id);
  }
  return saved;
}

async function attachFile(repairOrder: string, file: File, about: Subject): Promise<string | null> {
  try {
    const photo = await pictureFrom(file);
    const id = newId();
    const done = await capture([attaching(repairOrder, photo, about, id)], { photos: [photo] });
    return done ? id : null;
  } catch (error) {
    if (!(error instanceof NotAPicture)) throw error;
    toast(t('not_a_picture', { name: file.name }), { kind: 'red' });
    return null;
  }
}

/** Saves a drawing over a photo as a new one; the photo beneath stays. Ink on ink lies on the same original. */
export async function attachInk(photo: Photo, inked: NewPhoto): Promise<string | null> {
  const { repair_order, subject_id, slot, captured_at } = photo;
  const id = newId();
  const command: CommandBody = {
    type: 'attach_photo',
    id,
    repair_order,
    sha256: inked.sha256,
    subject: 'ink',
    subject_id,
    slot,
    original: photo.original ?? photo.id,
    captured_at,
  };
  return (await capture([command], { photos: [inked] })) ? id : null;
}

/** Takes a photo off the repair order, with what was drawn on it. */
export function removePhoto(photo: Photo, all: readonly Photo[]): Promise<boolean> {
  const original = photo.original ?? photo.id;
  const inks = all.filter(it => it.original === original).map(it => it.id);
  const commands = [original, ...inks].map(id => ({
    type: 'remove_photo',
    id,
    repair_order: photo.repair_order,
  }));
  return capture(commands);
}
