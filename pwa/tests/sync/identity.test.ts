import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mintUuid, nameUuid, repairOrderOf } from '../../src/sync';
import { sha1 } from '../../src/sync/sha1';

test('a UUIDv7 carries its time and its version', () => {
  const id = mintUuid(
    0x017f22e279b0,
    new Uint8Array([0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]),
  );

  expect(id).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('later ones sort later', () => {
  const random = new Uint8Array(10).fill(255);
  expect(mintUuid(1_000_000, random) < mintUuid(1_000_001, new Uint8Array(10))).toBe(true);
});

test('a name has the same UUIDv5 as everywhere (RFC 9562, A.4)', () => {
  expect(nameUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
  expect(repairOrderOf('018f3c1e-0000-7000-8000-000000000001')).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/,
  );
});

test('the hash agrees with another one at every length around a block', () => {
  for (let length = 0; length < 140; length += 1) {
    const message = Uint8Array.from({ length }, (_, i) => i);
    expect(Buffer.from(sha1(message)).toString('hex')).toBe(createHash('sha1').update(message).digest('hex'));
  }
});
