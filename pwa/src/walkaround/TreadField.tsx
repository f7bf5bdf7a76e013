import type { Body } from '../diagrams';
import { NumberField } from './NumberField';
import { leastTread, type Position, rateTread, type TreadUnit } from './tread';
import { t } from './words';

interface Props {
  place: 'inner' | 'middle' | 'outer';
  value: number | null;
  before: number | null;
  unit: TreadUnit;
  position: Position;
  body: Body;
  onKeep: (value: number | null) => unknown;
}

/** New car tires have about 10/32 in; the gauge ends a little beyond. */
const FULL_32NDS = 12;
const FULL_TRUCK_32NDS = 24;
const GOOD_FROM = 6;
const MM_IN_A_32ND = 25.4 / 32;

/** One depth, with a gauge that shows where it lies between the limits. */
export function TreadField({ place, value, before, unit, position, body, onKeep }: Props) {
  const rating = value === null ? null : rateTread(value, unit, position, body);
  const hint = before === null ? undefined : t('last_value', { value: before });
  return (
    <div class={`tread ${rating ?? ''}`}>
      <NumberField
        label={t(place)}
        value={value}
        least={0}
        most={40}
        decimal
        onKeep={onKeep}
        {...(hint ? { hint } : {})}
      />
      <Gauge
        depth={value === null ? null : value / (unit === 'mm' ? MM_IN_A_32ND : 1)}
        position={position}
        body={body}
      />
    </div>
  );
}

function Gauge({ depth, position, body }: { depth: number | null; position: Position; body: Body }) {
  const full = body === 'truck' ? FULL_TRUCK_32NDS : FULL_32NDS;
  const share = (value: number) => Math.min(100, (100 * value) / full);
  const [red, yellow] = [share(leastTread(position, body)), share(GOOD_FROM)];
  return (
    <svg class="tread-gauge" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="red" x="0" y="4" width={red} height="4" />
      <rect class="yellow" x={red} y="4" width={yellow - red} height="4" />
      <rect class="green" x={yellow} y="4" width={100 - yellow} height="4" />
      {depth !== null && (
        <rect class="needle" x={Math.max(0, share(depth) - 1)} y="0" width="2" height="12" />
      )}
    </svg>
  );
}
