import { useState } from 'preact/hooks';
import { all, may, newId, now } from '../app/store';
import { dayOf } from '../order/days';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import type { CommandBody } from '../sync';
import type { Location, ServiceRequest } from '../types';
import { sayDue } from '../web_status/zone';
import { arrive, arriveAndOpen } from './arriving';
import { Whose } from './BookSheet';
import { Choosing } from './Choosing';
import type { Known } from './found';
import { Concern } from './VisitFields';
import { t } from './words';

interface Props {
  place: Location;
  onVisit: (visit: string) => void;
  onClose: () => void;
}

/** Who stands at the counter without a booking: find, and record. */
export function WalkInSheet({ place, onVisit, onClose }: Props) {
  const [chosen, setChosen] = useState<{ vehicle: Known; made: CommandBody[] } | null>(null);
  if (!chosen)
    return (
      <Choosing
        title={t('find_title_walk_in')}
        location={place.id}
        onChosen={(vehicle, made) => setChosen({ vehicle, made })}
        onClose={onClose}
      />
    );
  const known = visitOf(chosen.vehicle.id, place);
  if (known) return <AlreadyThere place={place} visit={known} onVisit={onVisit} onClose={onClose} />;
  return <Receiving place={place} {...chosen} onBack={() => setChosen(null)} onClose={onClose} />;
}

/** Its visit of today, or the one that isn't over. */
function visitOf(vehicle: string, place: Location): ServiceRequest | undefined {
  const zone = place.time_zone;
  const today = dayOf(now.value, zone);
  const own = all('service_request').filter(it => it.vehicle === vehicle && it.location === place.id);
  const expected = own.find(
    it =>
      (it.state === 'requested' || it.state === 'confirmed') &&
      it.scheduled_at !== null &&
      dayOf(it.scheduled_at, zone) === today,
  );
  return expected ?? own.find(it => it.state === 'arrived');
}

function AlreadyThere({ place, visit, onVisit, onClose }: Props & { visit: ServiceRequest }) {
  const at = sayDue(visit.scheduled_at ?? visit.created_at, place.time_zone);
  const foot = (
    <>
      <Button onClick={onClose}>{t('back')}</Button>
      <Button kind="primary" capture onClick={() => onVisit(visit.id)}>
        {t('open_it')}
      </Button>
    </>
  );
  return (
    <Sheet title={t('walk_in_title')} onClose={onClose} foot={foot}>
      <p>{visit.state === 'arrived' ? t('in_the_lot') : t('booked_today', { at })}</p>
    </Sheet>
  );
}

interface ReceivingProps {
  place: Location;
  vehicle: Known;
  made: CommandBody[];
  onBack: () => void;
  onClose: () => void;
}

function Receiving({ place, vehicle, made, onBack, onClose }: ReceivingProps) {
  const [concern, setConcern] = useState('');
  const [id] = useState(newId);
  const walkIn = { type: 'record_walk_in', id, location: place.id, vehicle: vehicle.id };
  const commands: CommandBody[] = [...made, { ...walkIn, concern: concern.trim() }];
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button onClick={() => void arrive(commands).then(done => done && onClose())}>
        {t('walk_in_only')}
      </Button>
      {may('open_repair_order') && (
        <Button kind="go" capture onClick={() => void arriveAndOpen(id, commands)}>
          {t('walk_in_it')}
        </Button>
      )}
    </>
  );
  return (
    <Sheet title={t('walk_in_title')} onClose={onClose} foot={foot}>
      <Whose vehicle={vehicle} />
      <Concern value={concern} onChange={setConcern} />
    </Sheet>
  );
}
