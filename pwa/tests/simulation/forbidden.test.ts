import { afterEach, expect, test } from 'vitest';
import { forbid } from '../../simulation/forbidden';

const NAMES = ['setTimeout', 'setInterval', 'fetch', 'crypto', 'Date'] as const;
const real = NAMES.map(name => Object.getOwnPropertyDescriptor(globalThis, name) ?? {});
const { random } = Math;

afterEach(() => {
  NAMES.forEach((name, i) => {
    Object.defineProperty(globalThis, name, real[i] ?? {});
  });
  Math.random = random;
});

test.each<[string, () => unknown]>([
  ['a timer', () => setTimeout(() => {}, 1)],
  ['chance', () => Math.random()],
  ['the present', () => new Date()],
  ['the network', () => fetch('/')],
  ['another thread', () => crypto.subtle],
])('a story that asks for %s fails at once', (_, ask) => {
  forbid();
  expect(ask).toThrow("can't be told again");
});

test('a moment that was handed in is one', () => {
  forbid();
  expect(new Date(Date.parse('2026-11-23T09:00:00Z')).toISOString()).toBe('2026-11-23T09:00:00.000Z');
});
