import { expect, test } from 'vitest';
import { match } from '../../src/app/router';

test('a pattern matches whole paths and hands out their parts', () => {
  expect(match('/app/ro/:ro/walk-around', '/app/ro/018f/walk-around')).toEqual({ ro: '018f' });
  expect(match('/app', '/app/')).toEqual({});
});

test('nothing else matches', () => {
  expect(match('/app/ro/:ro/walk-around', '/app/ro/018f')).toBe(null);
  expect(match('/app/ro/:ro', '/app/ro/018f/walk-around')).toBe(null);
  expect(match('/app/ro/:ro', '/app/xx/018f')).toBe(null);
});
