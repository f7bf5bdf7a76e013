import { describe, expect, test } from 'vitest';
import { ageOf, rateAge, rateTire, rateTread, tiresOf } from '../../src/walkaround/tread';

describe('tread', () => {
  test.each([
    [6, 'green'],
    [5.9, 'yellow'],
    [3, 'yellow'],
    [2.9, 'red'],
  ] as const)('of %s/32 in on a car is %s', (depth, rating) => {
    expect(rateTread(depth, '32nds', 'left_front', 'car')).toBe(rating);
  });

  test('of a truck may be lower, but less so on the steered axle', () => {
    expect(rateTread(3.9, '32nds', 'left_front', 'truck')).toBe('red');
    expect(rateTread(3.9, '32nds', 'left_rear', 'truck')).toBe('yellow');
    expect(rateTread(1.9, '32nds', 'left_rear_inner', 'truck')).toBe('red');
  });

  test('in millimetres is the same depth', () => {
    expect(rateTread(4.8, 'mm', 'spare', 'suv')).toBe('green');
    expect(rateTread(2.3, 'mm', 'spare', 'suv')).toBe('red');
  });

  test('is as good as its worst place; none read says nothing', () => {
    expect(rateTire([8, 2, 5], '32nds', 'left_front', 'car')).toBe('red');
    expect(rateTire([8, null, undefined], '32nds', 'left_front', 'car')).toBe('green');
    expect(rateTire([null, undefined], '32nds', 'left_front', 'car')).toBeNull();
  });
});

test('a truck has inner rear tires', () => {
  expect(tiresOf('truck')).toContain('left_rear_inner');
  expect(tiresOf('van')).not.toContain('left_rear_inner');
});

describe('the age of a tire', () => {
  const today = new Date('2026-11-23T12:00:00Z');

  test('is reckoned from the week in which it was made', () => {
    expect(ageOf('2319', today)).toBe(7.4);
    expect(ageOf('4726', today)).toBe(0);
  });

  test('is not known from what is no DOT code, or is of the future', () => {
    expect(ageOf('5419', today)).toBeNull();
    expect(ageOf('', today)).toBeNull();
    expect(ageOf('5226', today)).toBeNull();
  });

  test('is rated at six and eight years', () => {
    expect([5.9, 6, 8, 8.1].map(rateAge)).toEqual(['green', 'yellow', 'yellow', 'red']);
  });
});
