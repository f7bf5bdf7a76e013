/** What a VIN says about its vehicle, read on the tablet from the table that the build made of vPIC. Pure.
 *
 * It tells maker, make, model, year and body of what was built since the table begins. It has no trims and no
 * engines; the server's decoder, which has, replaces what is read here at the next contact. */

import type { Vehicle } from '../types';

/** As `lotwalk.vehicles.tablet_table` writes it. */
export interface VinTable {
  released: string;
  since: number;
  makers: string[];
  types: string[];
  makes: string[];
  models: [make: number, name: string][];
  bodies: [name: string, body: Vehicle['body']][];
  /** `pattern years number;…`: of two that fit, the first counts. */
  rules: string[];
  wmis: Record<
    string,
    [maker: number, type: number, make: number, light: 0 | 1, models: number, bodies: number]
  >;
}

/** What is null is not in the table; `maker` and `type` are known of every WMI in it. */
export interface Decoded {
  maker: string;
  type: string;
  year: number | null;
  make: string | null;
  model: string | null;
  body: Vehicle['body'] | null;
  body_class: string | null;
}

const YEARS = 'ABCDEFGHJKLMNPRSTVWXY123456789';
const CYCLE = 30;

/** Null for a WMI that the table doesn't have. `vin` is a full one; `thisYear` the calendar's. */
export function decode(table: VinTable, vin: string, thisYear: number): Decoded | null {
  const row = table.wmis[wmiOf(vin)];
  if (!row) return null;
  const [maker, type, make, light, models, bodies] = row;
  const behind = `${vin.slice(3, 8)}|${vin.slice(9)}`;
  const found = (set: number, year: number) => firstFit(table, table.rules[set] ?? '', behind, year);
  const years = yearsOf(vin, light === 1, thisYear);
  const year = years.find(it => found(models, it) !== null || found(bodies, it) !== null) ?? years[0] ?? null;
  const [model, body] = year === null ? [null, null] : [found(models, year), found(bodies, year)];
  const named = model === null ? undefined : table.models[model];
  const drawn = body === null ? undefined : table.bodies[body];
  return {
    maker: table.makers[maker] ?? '',
    type: table.types[type] ?? '',
    year,
    make: table.makes[named?.[0] ?? make] || null,
    model: named?.[1] ?? null,
    body: drawn?.[1] ?? null,
    body_class: drawn?.[0] ?? null,
  };
}

/** Small makers share a WMI that ends in 9 and are told apart further back. */
function wmiOf(vin: string): string {
  return vin[2] === '9' ? vin.slice(0, 3) + vin.slice(11, 14) : vin.slice(0, 3);
}

/** Every character stands for two years, thirty apart: a letter at the seventh place tells them apart on cars and
 * light trucks (49 CFR 565.15), and nothing is built more than a year ahead. The likelier comes first. */
function yearsOf(vin: string, light: boolean, thisYear: number): number[] {
  const at = YEARS.indexOf(vin[9] ?? '');
  if (at < 0) return [];
  const later = 2010 + at;
  if (light) return [isDigit(vin[6]) || later > thisYear + 1 ? later - CYCLE : later];
  return later > thisYear + 1 ? [later - CYCLE] : [later, later - CYCLE];
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function firstFit(table: VinTable, rules: string, behind: string, year: number): number | null {
  for (const rule of rules ? rules.split(';') : []) {
    const [pattern = '', years = '', number] = rule.split(' ');
    const covers = year >= yearOf(table, years[0]) && year <= yearOf(table, years[1]);
    if (covers && new RegExp(`^${pattern}`).test(behind)) return Number(number);
  }
  return null;
}

function yearOf(table: VinTable, digit: string | undefined): number {
  return table.since + Number.parseInt(digit ?? '0', 36);
}
