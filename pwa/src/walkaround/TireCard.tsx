import { now } from '../app/store';
import { Button } from '../parts/Button';
import { RatingMark } from '../parts/RatingMark';
import type { Condition } from './condition';
import { DotField } from './DotField';
import { NumberField } from './NumberField';
import type { Round } from './round';
import type { Tire } from './rows';
import { TextField } from './TextField';
import { TreadField } from './TreadField';
import { ageOf, leastTread, type Position, rateAge, rateTire, type TreadUnit, tiresOf } from './tread';
import { t } from './words';

interface Props {
  round: Round;
  condition: Condition;
  position: Position;
  unit: TreadUnit;
}

const PLACES = ['inner', 'middle', 'outer'] as const;

/** One tire: tread across, pressure, brand and age; the worst reading gives its mark. */
export function TireCard({ round, condition, position, unit }: Props) {
  const { body, facts, last } = condition;
  const tire = facts.tires[position] ?? {};
  const before = last?.tires[position] ?? {};
  const keep = (fields: Tire) => round.read('record_tire', { position, ...fields });
  const rating = rateTire(
    PLACES.map(place => tire[place]),
    unit,
    position,
    body,
  );
  return (
    <section class={`card tire ${position} ${rating ?? ''}`}>
      <header class="card-head">
        <h2>{t(`tire_${position}`)}</h2>
        {rating && <RatingMark rating={rating} word={t(`rating_${rating}`)} />}
      </header>
      <p class="label">
        {t('tread', { unit: t(`unit_${unit}`) })} ·{' '}
        {t('replace_below', { value: leastIn(unit, position, body) })}
      </p>
      <div class="treads">
        {placesOf(position).map(place => (
          <TreadField
            key={place}
            place={place}
            value={tire[place] ?? null}
            before={before[place] ?? null}
            {...{ unit, position, body }}
            onKeep={value => keep({ [place]: value })}
          />
        ))}
      </div>
      <div class="halves">
        <NumberField
          label={t('pressure')}
          value={tire.pressure_psi ?? null}
          least={0}
          most={200}
          decimal
          onKeep={pressure_psi => keep({ pressure_psi })}
        />
        <DotField value={tire.dot ?? null} onKeep={dot => keep({ dot })} />
      </div>
      <Age tire={tire} />
      <Brand {...{ round, condition, position, keep, before }} tire={tire} />
    </section>
  );
}

/** As one stands before it: the outer edge of a left tire is on the left. */
function placesOf(position: Position): readonly (typeof PLACES)[number][] {
  return position.startsWith('left') ? [...PLACES].reverse() : PLACES;
}

function leastIn(unit: TreadUnit, position: Position, body: Condition['body']): string {
  const least = leastTread(position, body);
  return unit === 'mm' ? (least * 0.79375).toFixed(1) : String(least);
}

function Age({ tire }: { tire: Tire }) {
  const years = ageOf(tire.dot, now.value);
  if (years === null) return null;
  const rating = rateAge(years);
  return (
    <RatingMark rating={rating} word={`${t('age', { count: Math.floor(years) })} · ${t(`age_${rating}`)}`} />
  );
}

interface BrandProps {
  round: Round;
  condition: Condition;
  position: Position;
  tire: Tire;
  before: Tire;
  keep: (fields: Tire) => Promise<boolean>;
}

/** Carried forward from the last visit; one tap gives all tires what one has. */
function Brand({ round, condition, position, tire, before, keep }: BrandProps) {
  const shown = tire.brand_size ?? before.brand_size ?? '';
  const others = tiresOf(condition.body).filter(
    it => it !== position && condition.facts.tires[it]?.brand_size !== shown,
  );
  const everywhere = [...others, position].map(it => ({
    type: 'record_tire',
    repair_order: round.order,
    position: it,
    brand_size: shown,
  }));
  return (
    <>
      <TextField
        label={t('brand_size')}
        value={shown}
        most={80}
        onKeep={brand_size => keep({ brand_size })}
      />
      {shown && others.length > 0 && (
        <Button kind="plain" capture onClick={() => void round.take({ commands: everywhere, undo: [] })}>
          {t('same_everywhere')}
        </Button>
      )}
    </>
  );
}
