import check from 'lucide-static/icons/check.svg?raw';
import { t } from '../i18n/app';
import { Icon } from './Icon';

/** The green number: green, with a tick and a word, while what was last published is still true. */
export function RoNumber({ number, published }: { number: string | null; published: boolean }) {
  if (!number) return <span class="ro quiet">{t('new_number')}</span>;
  if (!published) return <span class="ro">{number}</span>;
  return (
    <span class="ro told">
      {number}
      <Icon source={check} />
      <span class="unseen">{t('published')}</span>
    </span>
  );
}
