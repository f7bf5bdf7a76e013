import { now } from '../app/store';
import { day } from '../i18n/figures';
import type { Decoded } from './decode';
import { t } from './words';

/** How much of the VIN this tablet could read, and where the rest comes from. */
export function Reading({ read, released }: { read: Decoded | null; released: string }) {
  return (
    <p class="vehicle-reading" role="status">
      {say(read, released)}
    </p>
  );
}

function say(read: Decoded | null, released: string): string {
  if (!read) return t('read_nothing');
  const { maker, type, model } = read;
  if (!model) return t('read_partly', { maker });
  return t('read_here', { maker, type, date: day(`${released}T12:00:00Z`, 'UTC', now.value) });
}
