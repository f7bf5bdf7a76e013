export const NOTE_LIMIT = 140;

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

/** Characters as a person counts them: a family emoji is one. */
export function graphemes(text: string): number {
  if (!segmenter) return [...text.normalize('NFC')].length;
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

// Line ends and control characters have no place in a line; direction overrides would rewrite the words around it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** As it is sent: what can't be seen is taken out, as the server would refuse it. */
export function cleaned(note: string): string {
  return note
    .replace(/[\n\r\t\u2028\u2029]+/g, ' ')
    .replace(UNSEEN, '')
    .trim();
}
