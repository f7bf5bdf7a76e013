import { useEffect, useState } from 'preact/hooks';
import { location, now } from '../app/store';
import { distance, moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { SignatureShown } from '../parts/SignatureShown';
import { type Condition, photosOf, stateOf, unseenAreas } from './condition';
import { NoSignature } from './NoSignature';
import type { Round } from './round';
import type { Signature } from './rows';
import { SignatureForm } from './SignatureForm';
import { snapshotOf } from './snapshot';
import { areaName, t } from './words';

/** The end of the walk-around: what was recorded, and who says so. */
export function Signing({ round }: { round: Round }) {
  const condition = round.condition();
  const { signature, no_signature_reason } = condition.facts;
  const [again, setAgain] = useState(false);
  const isOpen = again || (!signature && !no_signature_reason);
  return (
    <div class="walkaround-page signing">
      <Summary condition={condition} />
      <section class="card signing-form">
        {signature && !again && <Kept round={round} condition={condition} signature={signature} />}
        {!signature && no_signature_reason && !again && (
          <p>
            <b>{t('no_signature_because', { reason: no_signature_reason })}</b>
          </p>
        )}
        {isOpen ? (
          <SignatureForm round={round} onSigned={() => setAgain(false)} />
        ) : (
          <Button capture onClick={() => setAgain(true)}>
            {t(signature ? 'sign_again' : 'sign')}
          </Button>
        )}
      </section>
      {isOpen && <NoSignature round={round} onSaid={() => setAgain(false)} />}
    </div>
  );
}

function Summary({ condition }: { condition: Condition }) {
  const { facts, damages, areas, body } = condition;
  const unseen = unseenAreas(condition);
  const lines = [
    t('sign_areas', { seen: areas.length - unseen.length, count: areas.length }),
    t('sign_damages', { count: damages.length }),
    t('sign_photos', { count: photosOf(condition, () => true).length }),
    facts.odometer !== null && distance(facts.odometer, location.value?.distance_unit ?? 'mi'),
    facts.fuel !== null && `${t('fuel')}: ${t('fuel_value', { eighths: facts.fuel })}`,
    facts.keys !== null && t('keys_handed', { count: facts.keys }),
  ].filter(Boolean);
  const skipped = areas.filter(area => stateOf(condition, area) === 'skipped');
  return (
    <section class="card">
      <h2>{t('sign_title')}</h2>
      <ul class="summary num">
        {lines.map(line => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
      <ol class="damages">
        {damages.map((damage, i) => (
          <li key={damage.id}>
            <span class="number">{i + 1}</span>
            <b>{areaName(damage.area, body)}</b>
            <span class="quiet">
              {t(`kind_${damage.kind}`)} · {t(`severity_${damage.severity}`).toLowerCase()}
              {damage.note && ` · ${damage.note}`}
            </span>
          </li>
        ))}
      </ol>
      {skipped.map(area => (
        <p key={area} class="quiet">
          {areaName(area, body)}: {t('skipped_because', { reason: facts.areas[area]?.reason ?? '' })}
        </p>
      ))}
    </section>
  );
}

function Kept({ round, condition, signature }: { round: Round; condition: Condition; signature: Signature }) {
  const isStale = useStaleness(round, condition, signature);
  const zone = location.value?.time_zone ?? 'UTC';
  const said = t('signed_by', { name: signature.name, at: moment(signature.at, zone, now.value) });
  return (
    <>
      <SignatureShown name={signature.name} strokes={signature.strokes} said={said} />
      <p>{said}</p>
      {isStale && (
        <p class="stale" role="status">
          {t('signed_changed')}
        </p>
      )}
    </>
  );
}

/** True once what would be signed now isn't what was signed. */
function useStaleness(round: Round, condition: Condition, { name, content }: Signature): boolean {
  const [stale, setStale] = useState(false);
  const snapshot = snapshotOf(round.order, condition, name);
  useEffect(() => {
    void round.contentHash(name).then(hash => setStale(hash !== content));
  }, [snapshot, content]);
  return stale;
}
