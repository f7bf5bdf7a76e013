import check from 'lucide-static/icons/check.svg?raw';
import { useState } from 'preact/hooks';
import { capture, location, may, now } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { useChanged } from '../parts/changed';
import { Field } from '../parts/Field';
import { toast } from '../parts/Toasts';
import type { Client } from '../types';
import { PreferredChoice } from './ClientFields';
import { FromOem } from './FromOem';
import { isChanged, type Layer, layerOf, reviewing, takesPreferred, WAYS } from './layers';
import { Restrict } from './Restrict';
import { t } from './words';

/** How the customer may be reached, in two layers: the OEM's to read, the shop's to go through with them. */
export function Preferences({ client }: { client: Client }) {
  return (
    <section class="card customer-card" aria-label={t('preferences')}>
      <div class="customer-head">
        <h2>{t('preferences')}</h2>
        <span class="label">{sayReviewed(client)}</span>
      </div>
      <p class="quiet">{t('preferences_text')}</p>
      <div class="customer-layers">
        <FromOem client={client} />
        <OfShop client={client} />
      </div>
    </section>
  );
}

function sayReviewed({ preferences_reviewed_at: at }: Client): string {
  const zone = location.value?.time_zone ?? 'UTC';
  return at ? t('reviewed_at', { at: moment(at, zone, now.value) }) : t('never_reviewed');
}

function OfShop({ client }: { client: Client }) {
  const [layer, setLayer] = useState(layerOf(client));
  useChanged(JSON.stringify(layerOf(client)), () => setLayer(layerOf(client)));
  const allowed = may('review_preferences');
  const set = (change: Partial<Layer>) => setLayer({ ...layer, ...change });
  const taken = takesPreferred(client, layer);
  const review = async () => {
    if (!taken && (await capture([reviewing(client, layer)]))) toast(t('saved'));
  };
  return (
    <fieldset class="customer-layer" disabled={!allowed}>
      <legend class="label">{t('of_shop')}</legend>
      <Choice
        label={t('opt')}
        options={[
          { value: 'in', label: t('opt_in') },
          { value: 'out', label: t('opt_out') },
        ]}
        value={layer.opted_out ? 'out' : 'in'}
        onChoose={value => allowed && set({ opted_out: value === 'out' })}
      />
      {WAYS.map(way => (
        <Restrict key={way} way={way} client={client} layer={layer} onChange={set} />
      ))}
      {(taken || layer.preferred_contact !== client.preferred_contact) && (
        <Field label={t('preferred_contact')} wrong={taken ? t('preferred_too') : null}>
          {tied => (
            <PreferredChoice
              tied={tied}
              value={layer.preferred_contact}
              onChoose={preferred_contact => set({ preferred_contact })}
            />
          )}
        </Field>
      )}
      {allowed && (
        <span data-need="preferences">
          <Button kind="go" capture icon={check} disabled={taken} onClick={() => void review()}>
            {t(isChanged(layer, client) ? 'save_reviewed' : 'reviewed')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}
