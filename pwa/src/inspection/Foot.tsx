import { useState } from 'preact/hooks';
import { may } from '../app/store';
import { Button } from '../parts/Button';
import { count } from './progress';
import { RestGreen } from './RestGreen';
import { Send } from './Send';
import type { Sheet } from './state';
import type { Item, Section } from './template';
import { t } from './words';

interface Props {
  sheet: Sheet;
  section: Section;
  onShow: (item: Item) => void;
}

export function Foot({ sheet, section, onShow }: Props) {
  const [shown, show] = useState<'rest' | 'send' | null>(null);
  const close = () => show(null);
  const offers = sheet.recommendations.some(it => !it.withheld);
  return (
    <footer class="inspection-foot">
      <Progress sheet={sheet} />
      <Button capture onClick={() => show('rest')}>
        {t('rest_green')}
      </Button>
      {may('submit_inspection') && (
        <Button kind="primary" capture onClick={() => show('send')}>
          {t(offers ? 'send' : 'finish')}
        </Button>
      )}
      {shown === 'rest' && <RestGreen sheet={sheet} section={section} onClose={close} />}
      {shown === 'send' && <Send sheet={sheet} onShow={onShow} onClose={close} />}
    </footer>
  );
}

const KINDS = ['green', 'yellow', 'red', 'not_inspected'] as const;

function Progress({ sheet }: { sheet: Sheet }) {
  const counts = count(sheet);
  const starts = KINDS.map((_, i) => KINDS.slice(0, i).reduce((sum, kind) => sum + counts[kind], 0));
  const share = (items: number) => `${(items / Math.max(1, counts.all)) * 100}%`;
  return (
    <div class="progress">
      <span class="label num">{t('progress', { answered: counts.answered, all: counts.all })}</span>
      <svg role="img" aria-label={t('progress_long', { ...counts })} width="100%" height="10">
        {KINDS.map((kind, i) => (
          <rect key={kind} class={kind} x={share(starts[i] ?? 0)} width={share(counts[kind])} height="10" />
        ))}
      </svg>
    </div>
  );
}
