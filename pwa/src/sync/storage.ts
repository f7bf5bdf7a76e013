import type { NewPhoto } from './records';
import type { Tablet } from './tablet';

/** Nothing was written: this tablet has no room left. */
export class StorageFull extends Error {
  override name = 'StorageFull';
}

/** Nothing was written: nobody is signed in on this tablet. */
export class NotSignedIn extends Error {
  override name = 'NotSignedIn';
}

/** Nothing was written: the server would never take a command of this size. */
export class CommandTooLarge extends Error {
  override name = 'CommandTooLarge';
}

/** Left free for the outbox itself, which must always be able to write what the server answered. */
const RESERVE = 8 * 1024 * 1024;

/** True while a capture with that many bytes of photos will fit; asked before a form or the camera opens. */
export async function hasRoom(tablet: Tablet, bytes = 0): Promise<boolean> {
  const free = (await tablet.environment.freeSpace?.()) ?? null;
  return free === null || free > bytes + RESERVE;
}

/** About as much as a walk-around with an inspection takes in photos, twice. */
const NEARLY_FULL = 64 * 1024 * 1024;

/** Bytes left for captures when that is little, null while there is enough or the world doesn't tell. */
export async function littleRoom(tablet: Tablet): Promise<number | null> {
  const free = (await tablet.environment.freeSpace?.()) ?? null;
  return free === null || free > NEARLY_FULL ? null : Math.max(0, free - RESERVE);
}

export async function refuseWithoutSpace(tablet: Tablet, photos: NewPhoto[]): Promise<void> {
  const bytes = photos.reduce((sum, photo) => sum + photo.data.byteLength, 0);
  if (!(await hasRoom(tablet, bytes))) throw new StorageFull();
}
