import { Sheet } from '../parts/Sheet';
import { t } from './tablet_words';

export default function LostSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={t('lost_title')} onClose={onClose}>
      <ol class="steps">
        {(['lost_1', 'lost_2', 'lost_3', 'lost_4', 'lost_5'] as const).map(key => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
    </Sheet>
  );
}
