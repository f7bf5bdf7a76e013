import { expect, test } from 'vitest';
import { areasOf, BODIES } from '../../src/diagrams';
import { en } from '../../src/i18n/walkaround.en';
import { es } from '../../src/i18n/walkaround.es';
import { areaName } from '../../src/walkaround/words';

test.each(BODIES)('every part of a %s has a name of its own', body => {
  const names = areasOf(body).map(area => areaName(area, body));
  expect(new Set(names).size).toBe(names.length);
  for (const area of areasOf(body)) expect(area in en || `${body}_${area}` in en, area).toBe(true);
});

test('the same facts are named in both languages', () => {
  const facts = (text: unknown) =>
    [...JSON.stringify(text).matchAll(/\{\w+\}/g)].map(([fact]) => fact).sort();
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect(new Set(facts(es[key])), key).toEqual(new Set(facts(en[key])));
  }
});
