import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Done, type Due, due, type Interval, type Present } from '../../src/order/due';
import { orderTotals, type Part, type Sold, totals } from '../../src/order/totals';

/** The same files that the server's tests read. */
function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../tests/vectors/${name}.json`, import.meta.url), 'utf8'));
}

interface Service extends Record<'labour_tenths' | 'labour_rate' | 'tax_basis_points', number> {
  parts: Part[];
  fees?: number;
  discount?: number;
  /** Where less is taken off than was asked for. */
  charged_discount?: number;
  labour: number;
  parts_total: number;
  tax: number;
  total: number;
}
type Column = string | number | null;
interface Totals {
  services: Service[];
  columns: string[];
  orders: { services: Column[][]; shares: Column[][]; total: Record<string, number> }[];
}

const money = vectors<Totals>('totals');
const menu = vectors<{
  present: Present;
  items: { interval: Interval; present?: Partial<Present>; done: Done | null; due: Due }[];
}>('due');

test.each(money.services)('$labour_tenths tenths at $labour_rate cost $total', service => {
  const { labour_tenths, labour_rate, parts, tax_basis_points, fees = 0, discount = 0 } = service;
  const { labour, parts_total, tax, total, charged_discount = discount } = service;
  expect(totals(labour_tenths, labour_rate, parts, tax_basis_points, fees, discount)).toEqual({
    labour,
    parts: parts_total,
    fees,
    discount: charged_discount,
    tax,
    total,
  });
});

test.each(money.orders)('an order costs $total.total', ({ services, shares, total }) => {
  const rows = services.map(row => Object.fromEntries(money.columns.map((name, i) => [name, row[i]])));
  const { shares: found, ...summed } = orderTotals(rows as unknown as Sold[]);
  expect(summed).toEqual(total);
  const told = found.map(it => [
    ...[it.billing_type, it.billing_account],
    ...[it.labour, it.parts, it.fees, it.discount, it.tax, it.total],
  ]);
  expect(told).toEqual(shares);
});

test.each(menu.items)('$interval after $done is $due.state', ({ interval, present, done, due: expected }) => {
  expect(due(interval, done, { ...menu.present, ...present })).toEqual(expected);
});

test('there are enough of them', () => {
  expect(money.services.length).toBeGreaterThan(60);
  expect(menu.items.length).toBeGreaterThan(25);
});
