import { useId } from 'preact/hooks';
import type { Client } from '../types';
import type { Layer, Way } from './layers';
import { t } from './words';

interface Props {
  way: Way;
  client: Client;
  layer: Layer;
  onChange: (change: Partial<Layer>) => void;
}

/** One way that the shop may be asked not to use; says where that isn't the shop's to decide. */
export function Restrict({ way, client, layer, onChange }: Props) {
  const id = useId();
  const out = way === 'email' && layer.opted_out;
  const said = [client[`oem_restrict_${way}`] && t('oem_wins'), out && t('by_opt_out')]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="customer-restrict">
      <input
        id={id}
        type="checkbox"
        checked={layer[`restrict_${way}`] || out}
        disabled={out}
        aria-describedby={said ? `${id}-said` : undefined}
        onChange={event => onChange({ [`restrict_${way}`]: event.currentTarget.checked })}
      />
      <label for={id}>{t(`restrict_${way}`)}</label>
      {said && (
        <span id={`${id}-said`} class="customer-said">
          {said}
        </span>
      )}
    </div>
  );
}
