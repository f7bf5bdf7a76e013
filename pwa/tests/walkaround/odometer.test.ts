import { expect, test } from 'vitest';
import type { LastVisit, Vehicle } from '../../src/types';
import { inUnit, knownOdometer } from '../../src/walkaround/odometer';
import { aCondition } from './cast';

const vehicle = { odometer: 47_900 } as Vehicle;
const last = { odometer: 47_800, marks: [] } as unknown as LastVisit;

test('an odometer may not fall below the last visit’s', () => {
  expect(knownOdometer(aCondition({ last }), vehicle)).toBe(47_800);
});

test('before a first visit the vehicle’s own counts, but not what this visit wrote there', () => {
  expect(knownOdometer(aCondition(), vehicle)).toBe(47_900);
  expect(knownOdometer(aCondition({ facts: { odometer: 47_900 } }), vehicle)).toBeNull();
});

test('a distance is whole in either unit', () => {
  expect(inUnit(100, 'mi', 'km')).toBe(161);
  expect(inUnit(161, 'km', 'mi')).toBe(100);
  expect(inUnit(161, 'km', 'km')).toBe(161);
});
