import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { earliestPromise, spansOfWork, type Week } from '../../src/order/hours';

interface Vectors {
  weeks: Record<string, Week>;
  promises: {
    name: string;
    week: string;
    zone: string;
    start: string;
    work: number;
    spans: [string, string][];
    earliest: string;
  }[];
}

/** The same file that the server's tests read. */
const vectors: Vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/hours.json', import.meta.url), 'utf8'),
);

test.each(vectors.promises)('$name', ({ week, zone, start, work, spans, earliest }) => {
  const hours = vectors.weeks[week] ?? {};
  expect(spansOfWork(start, work, hours, zone).map(({ from, till }) => [from, till])).toEqual(spans);
  expect(earliestPromise(start, work, hours, zone)).toBe(earliest);
});
