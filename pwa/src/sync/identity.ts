import { sha1 } from './sha1';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A UUIDv7 from the milliseconds and ten random bytes (RFC 9562, 5.7): sorts by the time it was minted. */
export function mintUuid(milliseconds: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16);
  for (let i = 0, rest = milliseconds; i < 6; i += 1, rest = Math.floor(rest / 256))
    bytes[5 - i] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return dashed(bytes);
}

/** A UUIDv5 of a name in a namespace (RFC 9562, 5.5): the same on every tablet and on the server. */
export function nameUuid(namespace: string, name: string): string {
  const hex = namespace.replaceAll('-', '');
  const space = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
  const text = new TextEncoder().encode(name);
  const digest = sha1(new Uint8Array([...space, ...text])).subarray(0, 16);
  digest[6] = 0x50 | ((digest[6] ?? 0) & 0x0f);
  digest[8] = 0x80 | ((digest[8] ?? 0) & 0x3f);
  return dashed(digest);
}

/** Repair orders made offline from one arrival, on two tablets, are the same repair order. */
export function repairOrderOf(serviceRequest: string): string {
  return nameUuid('6ba7b812-9dad-11d1-80b4-00c04fd430c8', `repair_order:${serviceRequest}`);
}

function dashed(bytes: Uint8Array): string {
  const hex = Array.from(bytes, byte => HEX[byte]).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
