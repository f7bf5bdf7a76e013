/** Looking for a client: at once among those that the tablet holds, and online among all of the company. */

import type { FoundClient, FoundCustomers, Owner } from '../api/types';
import { vehicleName } from '../app/names';
import type { Client, Vehicle } from '../types';
import { asked, plain, termsOf } from './terms';

export type Found = Pick<
  FoundClient,
  'id' | 'kind' | 'name' | 'street' | 'city' | 'email' | 'phone' | 'vehicles'
>;

const VEHICLES_SHOWN = 3;

/** By the same words as on the server, and by plate or VIN. Pure. */
export function searchHeld(query: string, clients: Client[], vehicles: Vehicle[]): Found[] {
  const words = asked(query);
  if (words.length === 0) return [];
  const mark = plain(query);
  const marked = new Set(vehicles.filter(it => isMarked(it, mark)).map(it => it.client));
  const found = clients.filter(client => marked.has(client.id) || says(termsOf(client), words));
  const named = found.map(client => foundOf(client, vehicles));
  return named.sort((a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

function says(terms: Set<string>, words: string[]): boolean {
  return words.every(word => [...terms].some(term => term.startsWith(word)));
}

/** A VIN is found whole or by its last eight, as on the server. */
function isMarked(vehicle: Vehicle, mark: string): boolean {
  const [plate, vin] = [plain(vehicle.plate), plain(vehicle.vin)];
  return plate.startsWith(mark) || vin === mark || vin.slice(9).startsWith(mark);
}

function foundOf(client: Client, vehicles: Vehicle[]): Found {
  const own = vehicles.filter(it => it.client === client.id).slice(0, VEHICLES_SHOWN);
  const { id, kind, name, street, city, email, phone } = client;
  const said = own.map(it => [vehicleName(it), it.plate].filter(Boolean).join(' · '));
  return { id, kind, name, street, city, email, phone, vehicles: said };
}

/** Null where there is no network, or the server can't say. */
export async function searchAll(query: string): Promise<Found[] | null> {
  if (asked(query).length === 0) return [];
  try {
    const answer = await fetch(`/api/clients/?q=${encodeURIComponent(query)}`);
    return answer.ok ? ((await answer.json()) as FoundClient[]) : null;
  } catch {
    return null;
  }
}

/** A live search in the DMS; null where it doesn't answer. */
export async function searchDms(query: string): Promise<Owner[] | null> {
  try {
    const answer = await fetch(`/api/dms/customers?q=${encodeURIComponent(query)}`);
    return answer.ok ? ((await answer.json()) as FoundCustomers).customers : null;
  } catch {
    return null;
  }
}

/** Who has this number of the DMS among all clients, as far as the server can be asked. */
export async function clientWithNumber(number: string): Promise<Found | undefined> {
  const found = (await searchAll(number)) as FoundClient[] | null;
  return found?.find(it => it.dms_number === number);
}

/** Those that are held first; nobody twice. */
export function merged(held: Found[], all: Found[]): Found[] {
  const known = new Set(held.map(it => it.id));
  return [...held, ...all.filter(it => !known.has(it.id))];
}
