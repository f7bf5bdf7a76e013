import { describe, expect, test } from 'vitest';
import { decimal, minor, tenths } from '../../src/inspection/figures';
import { answerOf } from '../../src/inspection/identity';
import { count, type Known, missing, missingIn, restOf } from '../../src/inspection/progress';
import { scaleOf } from '../../src/inspection/scale';
import type { Content, Item } from '../../src/inspection/template';
import type { Answer, DeclinedService, Photo } from '../../src/types';

const pads: Item = {
  key: 'pads',
  name: {},
  photo_when_red: true,
  measurements: [{ key: 'left', name: {}, limit: 'pads' }],
};
const fluid: Item = { key: 'fluid', name: {}, service: 'fluid' };
const horn: Item = { key: 'horn', name: {} };
const content = {
  sections: [{ key: 'brakes', name: {}, items: [pads, fluid, horn] }],
  limits: { pads: { unit: 'mm', green: { above: 5 }, red: { below: 3 }, least: 0, most: 30 } },
  services: { fluid: { op_code: 'BRF', description: {}, labour_tenths: 7, parts: [], priority: 'soon' } },
} satisfies Content;

function answer(item: string, said: Partial<Answer>): Answer {
  const blank = { rating: null, reason: '', measurements: {}, observation: '' };
  return { id: answerOf('i', item), inspection: 'i', repair_order: 'o', item, ...blank, ...said };
}

function known(...answers: Answer[]): Known {
  return {
    inspection: { id: 'i' },
    content,
    answers: new Map(answers.map(it => [it.item, it])),
    photos: new Map(),
  };
}

describe('what is missing', () => {
  test.each<[string, Item, Partial<Answer>, number, string | null]>([
    ['no rating', horn, {}, 0, 'rating'],
    ['green says enough', horn, { rating: 'green' }, 0, null],
    ['not inspected without a reason', horn, { rating: 'not_inspected', reason: ' ' }, 0, 'reason'],
    ['yellow without evidence', horn, { rating: 'yellow' }, 0, 'evidence'],
    ['yellow with an observation', horn, { rating: 'yellow', observation: 'weak' }, 0, null],
    ['red with a photo', horn, { rating: 'red' }, 1, null],
    ['red pads measured but not shown', pads, { rating: 'red', measurements: { left: 2 } }, 0, 'photo'],
    ['red pads measured and shown', pads, { rating: 'red', measurements: { left: 2 } }, 1, null],
  ])('%s', (_, item, said, photos, expected) => {
    expect(missing(item, answer(item.key, said), photos)).toBe(expected);
  });

  test('is named in the order of the checklist', () => {
    const found = missingIn(known(answer('fluid', { rating: 'green' })));
    expect(found.map(it => it.item.key)).toEqual(['pads', 'horn']);
  });
});

describe('the rest', () => {
  const declined = [{ op_code: 'BRF' }] as DeclinedService[];

  test('leaves out what needs a measurement', () => {
    expect(restOf(known(), [pads, fluid, horn], []).map(it => it.key)).toEqual(['fluid', 'horn']);
  });

  test('leaves out what was declined before', () => {
    expect(restOf(known(), [fluid, horn], declined).map(it => it.key)).toEqual(['horn']);
  });

  test('leaves out what somebody has said something about', () => {
    const seen = known(answer('horn', { observation: 'weak' }), answer('fluid', { rating: 'red' }));
    expect(restOf(seen, [fluid, horn], [])).toEqual([]);
  });

  test('leaves out what was photographed', () => {
    const shown = { ...known(answer('horn', {})), photos: new Map([[answerOf('i', 'horn'), [{} as Photo]]]) };
    expect(restOf(shown, [horn], [])).toEqual([]);
  });
});

test('items are counted by rating', () => {
  const counts = count(known(answer('pads', { rating: 'red' }), answer('horn', { rating: 'green' })));
  expect(counts).toEqual({ green: 1, yellow: 0, red: 1, not_inspected: 0, answered: 2, all: 3 });
});

describe('figures as people type them', () => {
  test.each([
    ['2', 2],
    ['2,5', 2.5],
    [' -3.25 ', -3.25],
    ['', null],
    ['2.', null],
    ['1e3', null],
    ['2 mm', null],
  ])('%j is %j', (text, value) => {
    expect(decimal(text)).toBe(value);
  });

  test('hours have one decimal', () => {
    expect([tenths('1.2'), tenths('1,2'), tenths('1.25'), tenths('-1')]).toEqual([12, 12, null, null]);
  });

  test('money has as many as its currency', () => {
    expect([
      minor('12', 2),
      minor('12.5', 2),
      minor('0,05', 2),
      minor('1.005', 2),
      minor('12', 0),
      minor('12.5', 0),
    ]).toEqual([1200, 1250, 5, null, 12, null]);
  });
});

describe('a gauge', () => {
  test('shows the stretch around the limits', () => {
    const scale = scaleOf(content.limits.pads);
    expect(scale?.stretches).toEqual([
      { rating: 'red', from: 0, to: 30 },
      { rating: 'yellow', from: 30, to: 50 },
      { rating: 'green', from: 50, to: 100 },
    ]);
    expect([scale?.place(2), scale?.place(3.5), scale?.place(25)]).toEqual([20, 35, 100]);
  });

  test('turns round where more is worse', () => {
    const scale = scaleOf({ unit: 'years', green: { below: 6 }, red: { above: 8 }, least: 0, most: 40 });
    expect(scale?.stretches.map(it => it.rating)).toEqual(['green', 'yellow', 'red']);
  });

  test('shows a deviation by its distance', () => {
    const limit = {
      unit: 'psi',
      green: { at_most: 5 },
      red: { above: 10 },
      least: -120,
      most: 120,
      deviation: true,
    };
    expect(scaleOf(limit)?.place(27, 35)).toBe(scaleOf(limit)?.place(43, 35));
  });
});
