import check from 'lucide-static/icons/check.svg?raw';
import { Button } from '../parts/Button';
import { NoteField } from '../parts/NoteField';
import type { Round } from './round';
import type { Check, CheckState } from './rows';
import { t } from './words';

const STATES: readonly CheckState[] = ['ok', 'fault', 'not_checked'];

/** Lamps, or wipers and glass: each works, has a fault, or wasn't looked at. */
export function Checks({ round, checks }: { round: Round; checks: readonly Check[] }) {
  const known = round.condition().facts.checks;
  const rest = checks.filter(name => !known[name]);
  return (
    <div class="walkaround-page">
      <div class="page-ways">
        <Button capture icon={check} disabled={rest.length === 0} onClick={() => void allOk(round, rest)}>
          {t('rest_ok')}
        </Button>
      </div>
      <ul class="checks">
        {checks.map(name => (
          <CheckRow key={name} round={round} name={name} known={known[name]} />
        ))}
      </ul>
    </div>
  );
}

function allOk(round: Round, checks: readonly Check[]): Promise<boolean> {
  return round.take({ commands: checks.map(name => saying(round, name, 'ok', '')), undo: [] });
}

interface Known {
  state: CheckState;
  note: string;
}

function CheckRow({ round, name, known }: { round: Round; name: Check; known: Known | undefined }) {
  const say = (state: CheckState, note: string) =>
    round.take({ commands: [saying(round, name, state, note)], undo: [] });
  return (
    <li class={`check is-${known?.state ?? 'unseen'}`}>
      <h3 id={`check-${name}`}>{t(`check_${name}`)}</h3>
      <fieldset class="check-states" aria-labelledby={`check-${name}`}>
        {STATES.map(state => (
          <button
            key={state}
            type="button"
            class={`choice capture ${state}`}
            aria-pressed={known?.state === state}
            onClick={() => void say(state, known?.note ?? '')}
          >
            {t(state)}
          </button>
        ))}
      </fieldset>
      {known?.state === 'fault' && (
        <NoteField
          label={t('note')}
          hint={t('fault_note')}
          value={known.note}
          onKeep={note => say('fault', note)}
        />
      )}
    </li>
  );
}

function saying(round: Round, name: Check, state: CheckState, note: string) {
  return { type: 'record_check', repair_order: round.order, check: name, state, note };
}
