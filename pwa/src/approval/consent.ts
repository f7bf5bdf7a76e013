import { t } from './words';

/** The sentences over a signature that this app knows, by version. Nobody signs one that can't be shown. */
const SENTENCES = { '2026-11': 'consent_2026_11' } as const;

export function consentFor(version: string): string | null {
  const key = SENTENCES[version as keyof typeof SENTENCES];
  return key ? t(key) : null;
}
