import { texts } from '../i18n';
import { en } from '../i18n/location.en';
import { es } from '../i18n/location.es';

export const t = texts(en, es);

const KNOWN = ['hung', 'unreachable', 'busy', 'broken', 'strange', 'resting', 'not_connected'] as const;

/** What stands in the way of a system, from the key that the server keeps: `hung`, or `declined: its own words`. */
export function sayProblem(problem: string): string {
  const known = KNOWN.find(key => key === problem);
  if (known) return t(`problem_${known}`);
  if (problem.startsWith('declined: '))
    return t('problem_declined', { said: problem.slice('declined: '.length) });
  return t('problem_internal');
}
