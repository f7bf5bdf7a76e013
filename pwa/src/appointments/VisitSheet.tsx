import { useState } from 'preact/hooks';
import { capture, may, now, one } from '../app/store';
import { t as way } from '../assign/words';
import { Button } from '../parts/Button';
import { Plate } from '../parts/Plate';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import type { CommandBody } from '../sync';
import type { Location, Transportation } from '../types';
import { sayDue } from '../web_status/zone';
import { arrive, arriveAndOpen, goToWriteUp } from './arriving';
import { isNoShowEarly } from './booking';
import { CancelSheet } from './CancelSheet';
import { MoveSheet } from './MoveSheet';
import { isExpected, type Visit } from './rows';
import { sayState, t } from './words';

interface Props {
  place: Location;
  visit: Visit;
  onClose: () => void;
}

/** One visit: what is known of it, and what may be done with it now. */
export function VisitSheet({ place, visit, onClose }: Props) {
  const [turn, setTurn] = useState<'move' | 'cancel' | null>(null);
  const back = () => setTurn(null);
  if (turn === 'move') return <MoveSheet place={place} visit={visit} onBack={back} onDone={onClose} />;
  if (turn === 'cancel') return <CancelSheet visit={visit} onBack={back} onDone={onClose} />;
  return (
    <Sheet
      title={visit.name || t('on_its_way')}
      onClose={onClose}
      foot={<Arriving visit={visit} onClose={onClose} />}
    >
      <Facts place={place} visit={visit} />
      {isExpected(visit) && <Ways place={place} visit={visit} onTurn={setTurn} onClose={onClose} />}
    </Sheet>
  );
}

function Facts({ place, visit }: Omit<Props, 'onClose'>) {
  const advisor = one('person', visit.advisor)?.name;
  const how = visit.transportation ? way(visit.transportation as Transportation) : '';
  const facts: [string, string][] = [
    [t('when'), `${sayDue(visit.at, place.time_zone, true)} · ${t('minutes', { minutes: visit.minutes })}`],
    [t('customer'), visit.client],
    [t('advisor'), advisor ?? ''],
    [t('transportation'), how],
    [t('concern'), visit.concern],
    [t('cancel_reason'), visit.end_reason],
  ];
  return (
    <div class="visit-facts">
      <p class="visit-whose">
        <Plate plate={visit.plate} unit={visit.unit} />
        <span class={`visit-state ${visit.state}`}>{sayState(visit)}</span>
        <span class="quiet">{t(`source_${visit.source}`)}</span>
      </p>
      <dl>
        {facts
          .filter(([, said]) => said)
          .map(([label, said]) => (
            <div key={label}>
              <dt class="label">{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
      {visit.phone && (
        <a class="button num" href={`tel:${visit.phone.replace(/[^\d+]/g, '')}`}>
          {t('phone_call', { phone: visit.phone })}
        </a>
      )}
    </div>
  );
}

interface WaysProps extends Props {
  onTurn: (turn: 'move' | 'cancel') => void;
}

function Ways({ place, visit, onTurn, onClose }: WaysProps) {
  const early = isNoShowEarly(visit.scheduled_at, now.value.toISOString());
  const does = async (command: CommandBody, said: string) => {
    if (!(await capture([command]))) return;
    toast(said);
    onClose();
  };
  const about = { service_request: visit.id };
  if (!may('move_visit')) return <p class="quiet">{t('read_only')}</p>;
  return (
    <div class="visit-ways">
      {visit.state === 'requested' && (
        <Button onClick={() => void does({ type: 'confirm_visit', ...about }, t('confirmed_toast'))}>
          {t('confirm')}
        </Button>
      )}
      <Button onClick={() => onTurn('move')}>{t('move')}</Button>
      <Button
        disabled={early}
        onClick={() => void does({ type: 'record_no_show', ...about }, t('no_show_toast'))}
      >
        {t('no_show')}
      </Button>
      <Button kind="danger" onClick={() => onTurn('cancel')}>
        {t('cancel_visit')}
      </Button>
      {early && (
        <p class="label">{t('no_show_early', { at: sayDue(visit.scheduled_at ?? '', place.time_zone) })}</p>
      )}
    </div>
  );
}

function Arriving({ visit, onClose }: Omit<Props, 'place'>) {
  const arrival: CommandBody = { type: 'record_arrival', service_request: visit.id };
  if (isExpected(visit) && may('record_arrival'))
    return (
      <>
        <Button capture onClick={() => void arrive([arrival]).then(done => done && onClose())}>
          {t('arrive')}
        </Button>
        <Button kind="go" capture onClick={() => void arriveAndOpen(visit.id, [arrival])}>
          {t('arrive_and_open')}
        </Button>
      </>
    );
  return <Onward visit={visit} />;
}

/** To what the visit became, where that is on this tablet. */
function Onward({ visit }: { visit: Visit }) {
  if (visit.state === 'arrived' && may('open_repair_order'))
    return (
      <Button kind="go" capture onClick={() => void arriveAndOpen(visit.id, [])}>
        {t('write_up')}
      </Button>
    );
  if (visit.state !== 'written_up') return null;
  return (
    <Button capture onClick={() => goToWriteUp(visit.id)}>
      {t('write_up')}
    </Button>
  );
}
