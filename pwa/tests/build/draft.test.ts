import { describe, expect, test } from 'vitest';
import { type Draft, NO_PART, ofOffer, ofService, read, rebased } from '../../src/build/draft';
import type { Location } from '../../src/types';
import { pads } from './cast';

const location = { currency: 'USD', labour_rate: 15000, tax_basis_points: 825 } as Location;
const draft = ofService(pads, 'USD');
const typed = (change: Partial<Draft>) => read({ ...draft, ...change }, location);

test('what is read of a kept service is that service', () => {
  const { fields, price, faults } = read(draft, location);
  expect(faults).toEqual([]);
  expect(fields).toMatchObject({
    labour_tenths: 12,
    labour_rate: 15000,
    parts: pads.parts,
    fees: 0,
    discount: 0,
  });
  expect(price).toMatchObject({ labour: 18000, parts: 8900, tax: 2219, total: 29119 });
});

test('a free entry begins at the location’s rate', () => {
  expect(ofOffer(null, location)).toMatchObject({ description: '', rate: '150.00', hours: '0', parts: [] });
});

describe('figures', () => {
  test('are read with a comma too, and empty is nothing', () => {
    expect(typed({ hours: '1,5', discount: '', fees: '4,5' }).fields).toMatchObject({
      labour_tenths: 15,
      discount: 0,
      fees: 450,
    });
  });

  test('all faults are told at once', () => {
    const faults = typed({
      description: ' ',
      hours: '1.25',
      rate: 'x',
      fees: '-1',
      discount: '0.001',
    }).faults;
    expect(faults).toEqual(['description', 'hours', 'rate', 'fees', 'discount']);
  });

  test('a discount takes all there is, and not a cent more', () => {
    expect(typed({ discount: '269.00' }).price?.total).toBe(0);
    expect(typed({ discount: '269.01' })).toMatchObject({ faults: ['discount_large'], fields: null });
    expect(typed({ discount: '269.01', fees: '0.01' }).faults).toEqual([]);
  });

  test('what the server would not take isn’t sent', () => {
    expect(typed({ hours: '1000.1' }).faults).toEqual(['hours']);
    expect(typed({ rate: '1000000.01' }).faults).toEqual(['rate']);
    expect(typed({ hours: '1000', rate: '1000000' }).faults).toEqual(['large']);
  });
});

describe('parts', () => {
  test('that were never filled in aren’t there', () => {
    expect(typed({ parts: [...draft.parts, NO_PART] }).fields?.parts).toEqual(pads.parts);
  });

  test('need a name, a quantity and a price', () => {
    const part = { description: 'Kit', number: '', quantity: '1', price: '12.50' };
    for (const wrong of [{ description: '' }, { quantity: '0' }, { quantity: '0.25' }, { price: '' }])
      expect(typed({ parts: [{ ...part, ...wrong }] }).faults).toEqual(['parts']);
    expect(typed({ parts: [part] }).faults).toEqual([]);
  });
});

test('yen have no decimals', () => {
  const yen = { ...location, currency: 'JPY' } as Location;
  expect(read({ ...ofService(pads, 'JPY'), discount: '15.5' }, yen).faults).toEqual(['discount']);
  expect(read({ ...ofService(pads, 'JPY'), discount: '15' }, yen).fields?.discount).toBe(15);
});

test('what was typed outlives that somebody else changed the service meanwhile', () => {
  const theirs = { ...draft, discount: '5.00', customer_comment: 'Both sides' };
  expect(rebased({ ...draft, hours: '2' }, draft, theirs)).toEqual({ ...theirs, hours: '2' });
});
