import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Content, canonical, read, sealedText } from '../../src/approval/content';
import { afterMonths } from '../../src/approval/dates';
import {
  agreed,
  approving,
  commandOf,
  countering,
  declining,
  deferring,
  openLines,
  totalAgreed,
} from '../../src/approval/draft';

const offer = (total: number) => ({ description: 'Pads', total });
const content = {
  approval: 'a',
  consent: '2026-11',
  total: 60000,
  lines: [
    { id: 'l1', position: 1, offered: offer(41200), alternative: offer(33800) },
    { id: 'l2', position: 2, offered: offer(18800), alternative: null },
  ],
} as unknown as Content;

test('the canonical text is that of the server: sorted keys, no spaces, letters as they are', () => {
  const text = canonical({ b: [1, 3.5, null], é: 'ñ👍\u001f "', Z: { d: true, c: {} } });
  expect(text).toBe('{"Z":{"c":{},"d":true},"b":[1,3.5,null],"é":"ñ👍\\u001f \\""}');
});

test('what came as text is sealed as it came', () => {
  const text = '{"lines":[],"value":2.0}';
  expect(sealedText(text)).toBe(text);
  expect(createHash('sha256').update(sealedText(text)).digest('hex')).toMatch(/^[0-9a-f]{64}$/);
});

test.each(['', '{', '[]', '{"lines":1}', null])('%j shows nothing', unreadable => {
  expect(read(unreadable)).toBeNull();
});

describe('what is allowed', () => {
  const [pads, fluid] = content.lines;

  test('is the chosen offer, the amount, or nothing', () => {
    if (!pads || !fluid) throw new Error('two lines');
    expect(agreed(pads, approving('offered'))).toBe(41200);
    expect(agreed(pads, approving('alternative'))).toBe(33800);
    expect(agreed(fluid, approving('alternative'))).toBe(18800);
    expect(agreed(pads, countering('offered', 30000, ''))).toBe(30000);
    expect(agreed(pads, declining('not_needed', ''))).toBe(0);
    expect(agreed(pads, undefined)).toBe(0);
  });

  test('adds up over what was said', () => {
    const draft = { l1: approving('alternative'), l2: deferring('2026-12-23', 'later', '') };
    expect(totalAgreed(content, draft)).toBe(33800);
    expect(openLines(content, { l1: approving('offered') }).map(line => line.id)).toEqual(['l2']);
  });
});

describe('the command', () => {
  const draft = { l1: approving('alternative'), l2: declining('too_expensive', 'next year') };
  const deciding = {
    id: 'd',
    sha256: 'f'.repeat(64),
    content,
    draft,
    signature: { name: 'Ines', strokes: null },
  };

  test('names the seal, each line once, and the sentence that was signed', () => {
    expect(commandOf({ ...deciding, behalf: null })).toEqual({
      type: 'decide_approval',
      id: 'd',
      approval: 'a',
      sha256: 'f'.repeat(64),
      consent: '2026-11',
      signature: { name: 'Ines', strokes: null },
      lines: [
        {
          line: 'l1',
          state: 'approved',
          choice: 'alternative',
          reason: '',
          comment: '',
          offer_again_on: null,
          counter_amount: null,
        },
        {
          line: 'l2',
          state: 'declined',
          choice: 'offered',
          reason: 'too_expensive',
          comment: 'next year',
          offer_again_on: null,
          counter_amount: null,
        },
      ],
    });
  });

  test('on behalf says who said it', () => {
    const behalf = { method: 'phone' as const, said_by: 'Ines', reason: 'on the road' };
    expect(commandOf({ ...deciding, behalf })).toMatchObject({ type: 'decide_on_behalf', ...behalf });
  });
});

test('so many months on, the last day of a shorter month', () => {
  expect(afterMonths('2026-11-23', 1)).toBe('2026-12-23');
  expect(afterMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(afterMonths('2026-08-31', 6)).toBe('2027-02-28');
});
