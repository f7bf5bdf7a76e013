import { afterEach, expect, test } from 'vitest';
import { language, texts } from '../../src/i18n';
import { en as appEn } from '../../src/i18n/app.en';
import { es as appEs } from '../../src/i18n/app.es';
import { moment, money } from '../../src/i18n/figures';
import { en as queueEn } from '../../src/i18n/queue.en';
import { es as queueEs } from '../../src/i18n/queue.es';
import { en as tabletEn } from '../../src/i18n/tablet.en';
import { es as tabletEs } from '../../src/i18n/tablet.es';
import { en as unsentEn } from '../../src/i18n/unsent.en';
import { es as unsentEs } from '../../src/i18n/unsent.es';

afterEach(() => {
  language.value = 'en';
});

const t = texts(
  { photos: { one: '{count} photo', other: '{count} photos' } },
  { photos: { one: '{count} foto', other: '{count} fotos' } },
);

test('plurals and languages', () => {
  expect([t('photos', { count: 1 }), t('photos', { count: 2 })]).toEqual(['1 photo', '2 photos']);
  language.value = 'es';
  expect([t('photos', { count: 1 }), t('photos', { count: 2 })]).toEqual(['1 foto', '2 fotos']);
});

test('the pseudo-locale keeps the facts and is longer', () => {
  language.value = 'pseudo';
  expect(t('photos', { count: 2 })).toMatch(/^⟦2 phótós~+⟧$/);
});

test('each language uses the same facts', () => {
  const facts = (text: unknown) => [...new Set(JSON.stringify(text).match(/\{\w+\}/g) ?? [])].sort();
  for (const [en, es] of [
    [appEn, appEs],
    [queueEn, queueEs],
    [tabletEn, tabletEs],
    [unsentEn, unsentEs],
  ] as const) {
    for (const [key, text] of Object.entries(en))
      expect([key, facts(es[key as keyof typeof es])]).toEqual([key, facts(text)]);
  }
});

test('money has the minor units of its currency', () => {
  expect(money(41200)).toBe('$412.00');
  expect(money(41200, 'JPY')).toBe('¥41,200');
});

test('times are by the location’s clock, with a weekday when it is not today', () => {
  const now = new Date('2026-11-23T04:30:00Z');
  expect(moment('2026-11-23T04:00:00.000Z', 'America/Chicago', now).replace(/\s/g, ' ')).toBe('10:00 PM');
  expect(moment('2026-11-23T16:00:00.000Z', 'America/Chicago', now)).toMatch(/^Mon/);
  expect(moment('2026-12-23T16:00:00.000Z', 'America/Chicago', now)).toMatch(/^Wed, Dec 23/);
});
