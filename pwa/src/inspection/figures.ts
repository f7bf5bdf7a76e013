/** Figures as people type them: a comma is as good as a point. Pure. Null where it isn't a figure. */

export function decimal(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Whole tenths of an hour or a piece; null when it is finer than that. */
export function tenths(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d)?$/.test(plain) ? Math.round(Number(plain) * 10) : null;
}

/** Minor units of a currency with so many decimals; null when it is finer than that. */
export function minor(text: string, decimals: number): number | null {
  const plain = text.trim().replace(',', '.');
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!parts || (parts[2]?.length ?? 0) > decimals) return null;
  return Number(parts[1] + (parts[2] ?? '').padEnd(decimals, '0'));
}

export function sayTenths(value: number): string {
  return String(value / 10);
}

export function sayMinor(value: number, decimals: number): string {
  return (value / 10 ** decimals).toFixed(decimals);
}

export function decimalsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
