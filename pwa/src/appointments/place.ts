/** Where the appointments are that one looks at. */

import { signal } from '@preact/signals';
import { all, device, location, one } from '../app/store';
import type { Location } from '../types';
import type { Place } from './booking';

const chosen = signal<string | null>(null);

/** The locations one works at; all of them for those who belong to none. */
export function places(): Location[] {
  const grants = device.value?.profile.grants ?? [];
  const own = [...new Set(grants.map(it => it.location).filter(id => id !== null))];
  const known = own.length > 0 ? own.map(id => one('location', id)) : all('location');
  return known.filter(it => it !== undefined);
}

export function shownPlace(): Location | null {
  return places().find(it => it.id === chosen.value) ?? places()[0] ?? location.value;
}

export function choosePlace(id: string): void {
  chosen.value = id;
}

export function placeOf({ id, time_zone, opening_hours }: Location): Place {
  return { id, time_zone, opening_hours: (opening_hours ?? {}) as Place['opening_hours'] };
}
