import { Sheet } from '../parts/Sheet';
import { t } from './words';

export function Help({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('help')} onClose={onClose}>
      <ul class="decide-keys">
        {String(t('help_text'))
          .split(' · ')
          .map(it => (
            <li key={it}>{it}</li>
          ))}
      </ul>
    </Sheet>
  );
}
