import differing from 'lucide-static/icons/equal-not.svg?raw';
import { vehicleName } from '../app/names';
import { location, now, one } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Sheet } from '../parts/Sheet';
import type { OwnerRecord, RepairOrder } from '../types';
import { Breakable } from './Breakable';
import { type Line, linesOf } from './comparing';
import { t } from './words';

interface Props {
  order: RepairOrder;
  dms: OwnerRecord;
  oem: OwnerRecord;
  onTake: (record: OwnerRecord) => void;
  onNeither: () => void;
  onClose: () => void;
}

/** Both records side by side; what differs is marked by a sign and a word. */
export function Comparison({ order, dms, oem, onTake, onNeither, onClose }: Props) {
  const vehicle = one('vehicle', order.vehicle);
  const foot = (
    <>
      <Button onClick={onNeither}>{t('neither')}</Button>
      <Button kind="primary" onClick={() => onTake(dms)}>
        {t('take_dms')}
      </Button>
      <Button kind="primary" onClick={() => onTake(oem)}>
        {t('take_oem')}
      </Button>
    </>
  );
  return (
    <Sheet title={t('mismatch')} onClose={onClose} foot={foot}>
      <p class="mismatch-text">{t('mismatch_text', { vehicle: vehicle ? vehicleName(vehicle) : '' })}</p>
      <table class="mismatch">
        <thead>
          <tr>
            <td />
            <Source record={dms} />
            <Source record={oem} />
          </tr>
        </thead>
        <tbody>
          {linesOf(dms, oem).map(line => (
            <Row key={line.field} line={line} />
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function Source({ record }: { record: OwnerRecord }) {
  const zone = location.value?.time_zone ?? 'UTC';
  return (
    <th scope="col">
      {t(record.source)}
      <span class="label">{t('as_of', { at: moment(record.fetched_at, zone, now.value) })}</span>
    </th>
  );
}

function Row({ line }: { line: Line }) {
  const say = (value: string) =>
    line.field === 'kind' ? t(`kind_${value as 'retail'}`) : value || t('nothing');
  return (
    <tr class={line.differs ? 'differs' : undefined}>
      <th scope="row">
        {t(line.field)}
        {line.differs && (
          <span class="mismatch-mark">
            <Icon source={differing} />
            {t('differs')}
          </span>
        )}
      </th>
      <td>
        <Breakable text={say(line.dms)} />
      </td>
      <td>
        <Breakable text={say(line.oem)} />
      </td>
    </tr>
  );
}
