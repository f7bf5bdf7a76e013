import type { Tablet } from './tablet';

/** What is not at home yet, counted over every person on this tablet. */
export interface Unsent {
  commands: number;
  photos: number;
  /** Refused commands in the tray and refused photos. */
  refused: number;
  /** Capture time of the oldest unsent thing. */
  oldest: string | null;
}

export type Pill =
  | { kind: 'needs_you'; count: number }
  | { kind: 'sign_in'; count: number }
  | { kind: 'no_news' }
  | { kind: 'offline'; count: number }
  | { kind: 'waiting'; commands: number; photos: number }
  | { kind: 'all_sent' };

export async function countUnsent(tablet: Tablet): Promise<Unsent> {
  return tablet.database.read(['devices', 'outbox', 'tray', 'photos'], async transaction => {
    const entries = (await transaction.objectStore('outbox').getAll()).filter(entry => !entry.acknowledged);
    const photos = await transaction.objectStore('photos').getAll();
    const waiting = photos.filter(photo => photo.state === 'waiting');
    const spoiled = photos.filter(photo => photo.state === 'refused').length;
    const times = [...entries.map(entry => entry.command.at), ...waiting.map(photo => photo.taken_at)];
    return {
      commands: entries.length,
      photos: waiting.length,
      refused: (await transaction.objectStore('tray').count()) + spoiled,
      oldest: times.sort()[0] ?? null,
    };
  });
}

/** The one line that is always on the screen. What needs a person comes first; then what keeps things from
 * being sent; then what is on its way. "All sent" is said only when the server has confirmed everything. */
export function pillOf(unsent: Unsent, contact: { reached: boolean | null; hindrance: string | null }): Pill {
  const count = unsent.commands + unsent.photos;
  if (unsent.refused > 0) return { kind: 'needs_you', count: unsent.refused };
  if (contact.reached === false) return { kind: 'offline', count };
  if (contact.hindrance === 'sign_in') return { kind: 'sign_in', count };
  if (count > 0) return { kind: 'waiting', commands: unsent.commands, photos: unsent.photos };
  if (contact.hindrance === 'no_news') return { kind: 'no_news' };
  return { kind: 'all_sent' };
}

/** Whole minutes since the oldest unsent thing was captured, never negative, null when there is none. */
export function ageInMinutes(unsent: Unsent, now: Date): number | null {
  if (!unsent.oldest) return null;
  return Math.max(0, Math.floor((now.getTime() - Date.parse(unsent.oldest)) / 60_000));
}
