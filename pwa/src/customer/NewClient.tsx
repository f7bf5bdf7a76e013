import { useState } from 'preact/hooks';
import { may } from '../app/store';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { showFirstFault } from '../parts/faults';
import { Sheet } from '../parts/Sheet';
import { ClientFields } from './ClientFields';
import { type Draft, faultsIn } from './draft';
import { t } from './words';

interface Props {
  draft: Draft;
  /** Where the draft comes from, where it isn't typed. */
  source?: 'dms' | 'oem';
  note?: string;
  onChange: (draft: Draft) => void;
  onMade: (draft: Draft) => void;
  onBack: () => void;
}

/** A new customer: a person, or by right a business. */
export function NewClient({ draft, source, note, onChange, onMade, onBack }: Props) {
  const [tried, setTried] = useState(source !== undefined);
  const faults = faultsIn(draft);
  const goOn = () => {
    setTried(true);
    if (Object.keys(faults).length > 0) return showFirstFault();
    onMade(draft);
  };
  const foot = (
    <>
      <Button onClick={onBack}>{t('back')}</Button>
      <Button kind="go" capture onClick={goOn}>
        {t('goes_on')}
      </Button>
    </>
  );
  return (
    <Sheet title={t(source ? `create_from_${source}` : 'create_title')} onClose={onBack} foot={foot}>
      {note && <p>{note}</p>}
      {!source && may('create_wholesale_client') && (
        <Choice
          label={t('kind')}
          options={[
            { value: 'retail', label: t('kind_retail') },
            { value: 'wholesale', label: t('kind_wholesale') },
          ]}
          value={draft.kind}
          onChoose={kind => onChange({ ...draft, kind })}
        />
      )}
      <ClientFields
        draft={draft}
        faults={tried ? faults : {}}
        onChange={change => onChange({ ...draft, ...change })}
      />
    </Sheet>
  );
}
