/** SHA-1 (RFC 3174), here only because a UUIDv5 is defined with it: the browser's own is asynchronous, and a
 * tap on the queue must know its repair order at once. Never for anything that has to withstand an attacker. */
export function sha1(message: Uint8Array): Uint8Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const padded = pad(message);
  for (let at = 0; at < padded.length; at += 64) absorb(state, schedule(padded, at));
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((word, i) => {
    digest.setUint32(4 * i, word);
  });
  return new Uint8Array(digest.buffer);
}

function pad(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setUint32(padded.length - 4, message.length * 8);
  return padded;
}

function schedule(padded: Uint8Array, at: number): Uint32Array {
  const view = new DataView(padded.buffer, at, 64);
  const words = new Uint32Array(80);
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(4 * i);
  for (let i = 16; i < 80; i += 1) {
    words[i] = rotate(word(words, i - 3) ^ word(words, i - 8) ^ word(words, i - 14) ^ word(words, i - 16), 1);
  }
  return words;
}

function absorb(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e] = Array.from(state) as [number, number, number, number, number];
  for (let i = 0; i < 80; i += 1) {
    const [mix, constant] = round(i, b, c, d);
    const next = (rotate(a, 5) + mix + e + constant + word(words, i)) >>> 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((value, i) => {
    state[i] = (word(state, i) + value) >>> 0;
  });
}

function round(i: number, b: number, c: number, d: number): [number, number] {
  if (i < 20) return [(b & c) | (~b & d), 0x5a827999];
  if (i < 40) return [b ^ c ^ d, 0x6ed9eba1];
  if (i < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc];
  return [b ^ c ^ d, 0xca62c1d6];
}

const word = (words: Uint32Array, i: number): number => words[i] ?? 0;
const rotate = (value: number, by: number): number => ((value << by) | (value >>> (32 - by))) >>> 0;
