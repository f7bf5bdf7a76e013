import { Button } from '../parts/Button';
import { t } from './words';

const FULL = 8;
const EIGHTHS = Array.from({ length: FULL + 1 }, (_, i) => i);
/** The needle's way, in degrees from upright. */
const SWING = 75;

/** A fuel gauge: tap where the needle stands, or use the arrow keys. */
export function Fuel({ eighths, onRead }: { eighths: number | null; onRead: (eighths: number) => void }) {
  const step = (by: number) => onRead(Math.min(FULL, Math.max(0, (eighths ?? FULL / 2) + by)));
  return (
    <fieldset class="fuel" aria-label={t('fuel')}>
      <Button capture label={t('less')} disabled={eighths === 0} onClick={() => step(-1)}>
        −
      </Button>
      <Dial eighths={eighths} onRead={onRead} onStep={step} />
      <Button capture label={t('more_of')} disabled={eighths === FULL} onClick={() => step(1)}>
        +
      </Button>
    </fieldset>
  );
}

interface DialProps {
  eighths: number | null;
  onRead: (eighths: number) => void;
  onStep: (by: number) => void;
}

function Dial({ eighths, onRead, onStep }: DialProps) {
  const said = eighths === null ? t('fuel_unread') : t('fuel_value', { eighths });
  return (
    <div
      class={eighths === null ? 'dial unread' : 'dial'}
      role="slider"
      tabIndex={0}
      aria-label={t('fuel')}
      aria-valuemin={0}
      aria-valuemax={FULL}
      aria-valuenow={eighths ?? 0}
      aria-valuetext={said}
      onClick={event => onRead(eighthAt(event))}
      onKeyDown={event => byKeys(event, onRead, onStep)}
    >
      <Face eighths={eighths} />
    </div>
  );
}

function Face({ eighths }: { eighths: number | null }) {
  return (
    <svg viewBox="-110 -112 220 128" aria-hidden="true">
      <path class="dial-arc" d={arc(0, FULL)} />
      <path class="dial-low" d={arc(0, 1)} />
      {EIGHTHS.map(it => (
        <line
          key={it}
          class={it % 4 === 0 ? 'tick major' : 'tick'}
          y1="-96"
          y2={it % 4 === 0 ? -76 : -86}
          transform={turn(it)}
        />
      ))}
      <text x="-78" y="12">
        E
      </text>
      <text x="78" y="12">
        F
      </text>
      <text class="dial-value" y="-22">
        {eighths === null ? '–' : FRACTIONS[eighths]}
      </text>
      {eighths !== null && <path class="needle" d="M-4 -34 L0 -92 L4 -34 Z" transform={turn(eighths)} />}
    </svg>
  );
}

const FRACTIONS = ['E', '⅛', '¼', '⅜', '½', '⅝', '¾', '⅞', 'F'];

function turn(eighths: number): string {
  return `rotate(${(eighths / FULL) * 2 * SWING - SWING})`;
}

function arc(from: number, to: number): string {
  return `M${onArc(from)} A96 96 0 0 1 ${onArc(to)}`;
}

function onArc(eighths: number): string {
  const angle = (((eighths / FULL) * 2 * SWING - SWING) * Math.PI) / 180;
  return `${(96 * Math.sin(angle)).toFixed(1)} ${(-96 * Math.cos(angle)).toFixed(1)}`;
}

/** The eighth whose mark lies nearest to the direction of the tap, seen from the needle's foot. */
function eighthAt(event: MouseEvent): number {
  const dial = (event.currentTarget as Element).querySelector('svg');
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(
    dial?.getScreenCTM()?.inverse(),
  );
  const degrees = (Math.atan2(x, -y) * 180) / Math.PI;
  return Math.round((FULL * (Math.min(SWING, Math.max(-SWING, degrees)) + SWING)) / (2 * SWING));
}

function byKeys(event: KeyboardEvent, onRead: (eighths: number) => void, onStep: (by: number) => void): void {
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
  if (by) onStep(by);
  else if (event.key === 'Home') onRead(0);
  else if (event.key === 'End') onRead(FULL);
  else return;
  event.preventDefault();
}
