import { useState } from 'preact/hooks';
import { likelyKinds } from './captures';
import { KINDS, type Kind } from './rows';
import { t } from './words';

interface Props {
  area: string;
  label: string;
  value: Kind | null;
  onChoose: (kind: Kind) => void;
}

/** The five kinds that are likely here, and the others behind one tap. */
export function KindChoice({ area, label, value, onChoose }: Props) {
  const likely = likelyKinds(area);
  const [all, setAll] = useState(value !== null && !likely.includes(value));
  const kinds = all ? [...likely, ...KINDS.filter(kind => !likely.includes(kind))] : likely;
  return (
    <fieldset class="kind-choice" aria-label={t('kind')}>
      <p class="label">{label}</p>
      <div class="thirds">
        {kinds.map(kind => (
          <button
            key={kind}
            type="button"
            class="choice capture"
            aria-pressed={kind === value}
            onClick={() => onChoose(kind)}
          >
            {t(`kind_${kind}`)}
          </button>
        ))}
        {!all && (
          <button type="button" class="choice capture" aria-expanded={false} onClick={() => setAll(true)}>
            {t('more')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
