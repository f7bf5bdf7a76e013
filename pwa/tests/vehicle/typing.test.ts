import { describe, expect, test } from 'vitest';
import type { Vehicle } from '../../src/types';
import type { Decoded } from '../../src/vehicle/decode';
import { commandOf, type Fields, faultsOf, shownOf } from '../../src/vehicle/draft';
import { vinIn } from '../../src/vehicle/scanned';
import { tidied, typed } from '../../src/vehicle/typing';

const ACCORD = '1HGCV1F19LA012345';
const vehicle: Vehicle = {
  id: 'v',
  client: 'c',
  vin: '4T1G11AK5MU000117',
  vin_reason: 'as read',
  year: 2021,
  make: 'Toyota',
  model: 'Camry',
  trim: 'SE',
  body: 'car',
  body_class: 'Sedan/Saloon',
  engine: '2.5L',
  color: 'Silver',
  plate: '8KTN 294',
  unit_number: '117',
  odometer: 48_000,
  odometer_on: '2026-03-14',
  in_service_on: null,
  interval_months: 6,
  interval_distance: 5000,
};
const read: Decoded = {
  maker: 'Honda of America',
  type: 'Passenger Car',
  year: 2020,
  make: 'Honda',
  model: 'Accord',
  body: 'car',
  body_class: 'Sedan/Saloon',
};

describe('a VIN while it is typed', () => {
  test('is kept in capitals, without spaces, and no longer than it can be', () => {
    expect(tidied(' 1hg cv1f19la012345 9')).toBe(ACCORD);
  });

  test.each([
    ['', { kind: 'short', places: [], typed: 0 }],
    ['1HGCV', { kind: 'short', places: [], typed: 5 }],
    ['1HGOV', { kind: 'letters', places: [4], letter: 'O', likely: '0' }],
    ['IHGQV', { kind: 'letters', places: [1, 4], letter: 'I', likely: '1' }],
    ['TR-1', { kind: 'letters', places: [3], letter: '-', likely: null }],
    ['1HGCV1F13LA012345', { kind: 'check_digit', places: [9], read: '3', wanted: '9' }],
    [ACCORD, { kind: 'full', places: [] }],
  ])('%s is told with its place', (vin, told) => {
    expect(typed(vin)).toEqual(told);
  });
});

describe('a barcode', () => {
  test.each([
    [ACCORD, ACCORD],
    [`I${ACCORD}`, ACCORD],
    [`*${ACCORD}*`, ACCORD],
    [`${ACCORD.toLowerCase()}  `, ACCORD],
    ['1HG CV1F19 LA012345', ACCORD],
    [`https://vin.example/?v=${ACCORD}&m=2020`, ACCORD],
    [`${ACCORD},2020,HONDA`, ACCORD],
    ['1HGCV1F13LA012345', null],
    ['PART 4711', null],
    ['', null],
  ])('%s holds %s', (text, vin) => {
    expect(vinIn(text)).toBe(vin);
  });
});

describe('the form', () => {
  test('shows what a new VIN says, and what was typed before that', () => {
    const shown = shownOf(vehicle, { vin: ACCORD, model: 'Accord Coupe' }, read);
    expect(shown).toMatchObject({
      year: '2020',
      make: 'Honda',
      model: 'Accord Coupe',
      trim: '',
      engine: '',
    });
  });

  test('leaves trim and engine where another VIN is of the same model', () => {
    const camry = { ...read, make: 'Toyota', model: 'Camry' };
    expect(shownOf(vehicle, { vin: ACCORD }, camry)).toMatchObject({ trim: 'SE', engine: '2.5L' });
  });

  test('leaves what is kept while the VIN is the same', () => {
    expect(shownOf(vehicle, { color: 'Red' }, read)).toMatchObject({ make: 'Toyota', color: 'Red' });
  });

  test('sends only what changed', () => {
    expect(
      commandOf(vehicle, { color: 'Red', plate: '8KTN 294', in_service_on: '2021-04-02' }, null),
    ).toEqual({
      type: 'change_vehicle',
      vehicle: 'v',
      color: 'Red',
      in_service_on: '2021-04-02',
    });
    expect(commandOf(vehicle, { color: ' Silver ' }, null)).toBeNull();
  });

  test('says which fields nobody typed, so that the server may read them better', () => {
    expect(commandOf(vehicle, { vin: ACCORD, model: 'Accord Coupe' }, read)).toEqual({
      type: 'change_vehicle',
      vehicle: 'v',
      vin: ACCORD,
      year: 2020,
      make: 'Honda',
      model: 'Accord Coupe',
      trim: '',
      engine: '',
      decoded: ['year', 'make', 'trim', 'body', 'body_class'],
    });
  });

  test.each<[Partial<Fields>, string[]]>([
    [{}, []],
    [{ vin: 'TR-1', vin_reason: ' ' }, ['reason']],
    [{ vin: 'TR-1', vin_reason: 'trailer' }, []],
    [{ make: '', model: ' ', year: '1850' }, ['make', 'model', 'year']],
    [
      { interval_months: '0', interval_distance: '50', in_service_on: '0021-04-02' },
      ['months', 'distance', 'day'],
    ],
  ])('tells all faults at once: %o', (given, faults) => {
    expect(faultsOf({ ...shownOf(vehicle, {}, null), vin: ACCORD, ...given }, 2026)).toEqual(faults);
  });
});
