import { useRef, useState } from 'preact/hooks';
import { capture, newId, now } from '../app/store';
import { Button } from '../parts/Button';
import { Toggle } from '../parts/Choice';
import { Plate } from '../parts/Plate';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import type { CommandBody } from '../sync';
import type { Location } from '../types';
import { instantsOf, sayDue } from '../web_status/zone';
import { booking, faultIn, firstPlan } from './booking';
import { Choosing } from './Choosing';
import type { Known } from './found';
import { placeOf } from './place';
import { VisitFields } from './VisitFields';
import { t } from './words';

interface Props {
  place: Location;
  day: string;
  hour: number | null;
  onClose: () => void;
}

interface Chosen {
  vehicle: Known;
  made: CommandBody[];
}

export function BookSheet({ place, day, hour, onClose }: Props) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (!chosen)
    return (
      <Choosing
        title={t('find_title_book')}
        location={place.id}
        onChosen={(vehicle, made) => setChosen({ vehicle, made })}
        onClose={onClose}
      />
    );
  return (
    <Planning
      place={place}
      day={day}
      hour={hour}
      chosen={chosen}
      onBack={() => setChosen(null)}
      onDone={onClose}
    />
  );
}

interface PlanningProps extends Omit<Props, 'onClose'> {
  chosen: Chosen;
  onBack: () => void;
  onDone: () => void;
}

/** Made together with customer and vehicle, where they are new: all of it at once, at the end. */
function Planning({ place, day, hour, chosen, onBack, onDone }: PlanningProps) {
  const where = placeOf(place);
  const at = now.value.toISOString();
  const [plan, setPlan] = useState(() => firstPlan(day, hour, where, at));
  const [confirmed, setConfirmed] = useState(true);
  const [outside, setOutside] = useState(false);
  const fault = faultIn(plan, where, at);
  const isFine = fault === null || (fault === 'outside_hours' && outside);
  const since = instantsOf(plan.wall, place.time_zone)[0];
  const said = since ? sayDue(since, place.time_zone) : '';
  const booked = useRef(false);
  const book = async () => {
    if (booked.current) return;
    booked.current = true;
    const about = { id: newId(), vehicle: chosen.vehicle.id, plan, place: where, confirmed, outside };
    booked.current = await capture([...chosen.made, booking(about)]);
    if (!booked.current) return;
    toast(t('booked_toast', { at: said }));
    onDone();
  };
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="go" capture disabled={!isFine} onClick={() => void book()}>
        {t('book_it', { at: said })}
      </Button>
    </>
  );
  return (
    <Sheet title={t('book_title')} onClose={onDone} foot={foot}>
      <Whose vehicle={chosen.vehicle} />
      <VisitFields
        place={place}
        plan={plan}
        fault={fault}
        outside={outside}
        onChange={change => setPlan({ ...plan, ...change })}
        onOutside={setOutside}
      />
      <Toggle capture label={t('is_confirmed')} on={confirmed} onChange={setConfirmed} />
    </Sheet>
  );
}

export function Whose({ vehicle }: { vehicle: Known }) {
  return (
    <p class="visit-whose">
      <b>{vehicle.name}</b>
      <Plate plate={vehicle.plate} unit={vehicle.unit} />
      <span class="quiet">{vehicle.client}</span>
    </p>
  );
}
