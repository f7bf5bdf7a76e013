import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { NoteField } from '../parts/NoteField';
import { PhotoTile } from '../photos/PhotoTile';
import { PhotoViewer } from '../photos/PhotoViewer';
import { TakePhoto } from '../photos/TakePhoto';
import type { Photo } from '../types';
import { type Condition, isNew, numberOf, photosOf } from './condition';
import { KindChoice } from './KindChoice';
import { NumberField } from './NumberField';
import type { Round } from './round';
import { type Damage, SEVERITIES } from './rows';
import { areaName, t } from './words';

interface Props {
  round: Round;
  condition: Condition;
  damage: Damage;
}

/** One damage: whatever is tapped is saved at once, so Done only closes. */
export function DamageForm({ round, condition, damage }: Props) {
  const number = numberOf(condition, damage.id);
  const title = t(isNew(condition, damage) ? 'damage_new' : 'damage_number', { number });
  return (
    <>
      <KindChoice
        area={damage.area}
        label={title}
        value={damage.kind}
        onChoose={kind => void round.change(damage, { kind })}
      />
      <Choice
        label={t('severity')}
        options={SEVERITIES.map(value => ({ value, label: t(`severity_${value}`) }))}
        value={damage.severity}
        capture
        onChoose={severity => void round.change(damage, { severity })}
      />
      <DamagePhotos round={round} condition={condition} damage={damage} />
      <div class="size-and-note">
        <NumberField
          label={t('size_mm')}
          value={damage.size_mm}
          least={1}
          most={10_000}
          onKeep={size_mm => round.change(damage, { size_mm })}
        />
        <NoteField
          label={t('note')}
          hint={t('note_hint')}
          value={damage.note}
          onKeep={note => round.change(damage, { note })}
        />
      </div>
      <div class="panel-foot">
        <Button capture onClick={() => void round.remove(damage)}>
          {t('remove')}
        </Button>
        <Button kind="primary" capture onClick={() => round.choose(null)}>
          {t('close_panel')}
        </Button>
      </div>
    </>
  );
}

function DamagePhotos({ round, condition, damage }: Props) {
  const [open, setOpen] = useState<Photo | null>(null);
  const photos = photosOf(condition, photo => photo.subject === 'damage' && photo.subject_id === damage.id);
  const title = `${areaName(damage.area, condition.body)} · ${t(`kind_${damage.kind}`)}`;
  return (
    <div class="photos">
      {photos.map(photo => (
        <PhotoTile key={photo.id} photo={photo} onOpen={() => setOpen(photo)} />
      ))}
      <TakePhoto repairOrder={round.order} about={{ subject: 'damage', subject_id: damage.id }} />
      {open && <PhotoViewer key={open.id} photo={open} title={title} onClose={() => setOpen(null)} />}
    </div>
  );
}
