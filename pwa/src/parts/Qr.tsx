import { encode } from 'uqr';

/** Four modules of silence around it, as the standard asks for: cameras find it by them. */
const SILENCE = 4;

/** A text as a QR code: always dark on light, whatever the theme, since many cameras read only that. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: SILENCE });
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={modulesOf(data)} fill="#000" />
    </svg>
  );
}

/** Each row's dark stretches as rectangles. */
export function modulesOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => (dark && !row[x - 1] ? `M${x} ${y}h${lengthAt(row, x)}v1H${x}z` : '')),
    )
    .join('');
}

function lengthAt(row: readonly boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end < 0 ? row.length : end) - start;
}
