import { Button } from '../parts/Button';
import { Toggle } from '../parts/Choice';
import { NoteField } from '../parts/NoteField';
import { Saved } from './AreaPanel';
import { Fuel } from './Fuel';
import { Odometer } from './Odometer';
import type { Round } from './round';
import type { Facts } from './rows';
import { WARNING_LAMPS } from './rows';
import { t } from './words';

const MOST_KEYS = 20;

/** What is read at the wheel: odometer, fuel, lit lamps; and what was handed over or left. */
export function Readings({ round }: { round: Round }) {
  const condition = round.condition();
  const { facts } = condition;
  return (
    <aside class="panel" aria-label={t('readings')}>
      <header class="panel-head">
        <h2>{t('readings')}</h2>
        <Saved round={round} />
      </header>
      <Odometer round={round} condition={condition} />
      <Fuel eighths={facts.fuel} onRead={eighths => void round.read('record_fuel', { eighths })} />
      <WarningLamps round={round} lit={facts.warning_lamps} />
      <Keys round={round} facts={facts} />
      <NoteField
        label={t('belongings')}
        hint={t('belongings_hint')}
        value={facts.belongings ?? ''}
        onKeep={text => round.read('record_belongings', { text })}
      />
    </aside>
  );
}

function WarningLamps({ round, lit }: { round: Round; lit: string[] | null }) {
  const say = (lamps: string[]) => void round.read('record_warning_lamps', { lamps });
  const turn = (lamp: string, on: boolean) =>
    say(on ? [...(lit ?? []), lamp] : (lit ?? []).filter(it => it !== lamp));
  return (
    <fieldset aria-label={t('warning_lamps')}>
      <p class="label">{t('warning_lamps')}</p>
      <div class="thirds">
        <Toggle capture label={t('none_lit')} on={lit?.length === 0} onChange={() => say([])} />
        {WARNING_LAMPS.map(lamp => (
          <Toggle
            key={lamp}
            capture
            label={t(`lamp_${lamp}`)}
            on={lit?.includes(lamp) ?? false}
            onChange={on => turn(lamp, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Keys({ round, facts }: { round: Round; facts: Facts }) {
  const count = facts.keys ?? 0;
  const say = (next: number) =>
    void round.read('record_keys', { count: Math.min(MOST_KEYS, Math.max(0, next)) });
  return (
    <fieldset aria-label={t('keys')} class="stepper">
      <span>
        <span class="label">{t('keys')}</span>
        <b aria-live="polite">{facts.keys === null ? '–' : t('keys_handed', { count })}</b>
      </span>
      <Button
        capture
        label={t('less')}
        disabled={count === 0 && facts.keys !== null}
        onClick={() => say(count - 1)}
      >
        −
      </Button>
      <Button capture label={t('more_of')} disabled={count === MOST_KEYS} onClick={() => say(count + 1)}>
        +
      </Button>
    </fieldset>
  );
}
