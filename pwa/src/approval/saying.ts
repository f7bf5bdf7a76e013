import { languageTag } from '../i18n';
import { money } from '../i18n/figures';
import type { ShownLine } from './content';
import { offerOf, type Said } from './draft';
import { t } from './words';

const REASONS = [
  'too_expensive',
  'not_needed',
  'later',
  'second_opinion',
  'elsewhere',
  'sells_vehicle',
  'payer_refused',
  'not_explained',
  'other',
] as const;
export type Reason = (typeof REASONS)[number];
export const reasons: readonly Reason[] = REASONS;

/** A line's decision in words: "Approved $412.00", "Declined: too expensive". */
export function saidOf(
  line: ShownLine,
  said: Pick<Said, 'state' | 'choice' | 'reason' | 'offer_again_on' | 'counter_amount'>,
  currency: string,
): string {
  if (said.state === 'approved')
    return `${t('approved')} ${money(offerOf(line, said.choice).total, currency)}`;
  if (said.state === 'countered')
    return t('countered', { amount: money(said.counter_amount ?? 0, currency) });
  const reason = said.reason === 'later' ? '' : sayReason(said.reason);
  const when = said.offer_again_on ? ` · ${t('later_on')} ${sayDate(said.offer_again_on)}` : '';
  return [t(said.state), reason].filter(Boolean).join(': ') + when;
}

export function sayReason(reason: string): string {
  return REASONS.includes(reason as Reason) ? t(`reason_${reason as Reason}`) : '';
}

/** A day without a zone. */
export function sayDate(day: string): string {
  const format = new Intl.DateTimeFormat(languageTag.value, {
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
