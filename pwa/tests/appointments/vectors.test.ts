import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOf, isNoShowEarly } from '../../src/appointments/booking';
import type { Week } from '../../src/order/hours';

interface Vectors {
  weeks: Record<string, Week>;
  bookings: {
    name: string;
    week: string;
    zone: string;
    at: string;
    since: string;
    minutes: number;
    fault: string | null;
  }[];
  no_shows: { name: string; scheduled_at: string; at: string; fault: string | null }[];
}

const file = new URL('../../../tests/vectors/visits.json', import.meta.url);
const vectors: Vectors = JSON.parse(readFileSync(file, 'utf8'));

test.each(vectors.bookings)('$name', ({ week, zone, at, since, minutes, fault }) => {
  expect(faultOf(since, minutes, at, vectors.weeks[week] ?? {}, zone)).toBe(fault);
});

test.each(vectors.no_shows)('no-show $name', ({ scheduled_at, at, fault }) => {
  expect(isNoShowEarly(scheduled_at, at)).toBe(fault !== null);
});
