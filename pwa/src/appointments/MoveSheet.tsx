import { useState } from 'preact/hooks';
import { capture, now } from '../app/store';
import { Button } from '../parts/Button';
import { Sheet } from '../parts/Sheet';
import { toast } from '../parts/Toasts';
import type { Location } from '../types';
import { faultIn, moving, planOf } from './booking';
import { placeOf } from './place';
import type { Visit } from './rows';
import { VisitFields } from './VisitFields';
import { t } from './words';

interface Props {
  place: Location;
  visit: Visit;
  onBack: () => void;
  onDone: () => void;
}

export function MoveSheet({ place, visit, onBack, onDone }: Props) {
  const where = placeOf(place);
  // What others change meanwhile isn't taken back by saving.
  const [begun] = useState(visit);
  const [plan, setPlan] = useState(() => planOf(begun, place.time_zone));
  const [outside, setOutside] = useState(false);
  const fault = faultIn(plan, where, now.value.toISOString(), begun);
  const isFine = fault === null || (fault === 'outside_hours' && outside);
  const save = async () => {
    const command = moving(begun, plan, where, outside);
    if (command && !(await capture([command]))) return;
    if (command) toast(t('moved_toast'));
    onDone();
  };
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="go" capture disabled={!isFine} onClick={() => void save()}>
        {t('save_it')}
      </Button>
    </>
  );
  return (
    <Sheet title={t('move_title')} onClose={onDone} foot={foot}>
      <VisitFields
        place={place}
        plan={plan}
        fault={fault}
        outside={outside}
        onChange={change => setPlan({ ...plan, ...change })}
        onOutside={setOutside}
      />
    </Sheet>
  );
}
