import { Field, type Tied } from '../parts/Field';
import type { Draft, TextField } from './draft';
import { CHANNELS, type Faults } from './reaching';
import { sayFault, t } from './words';

interface Props {
  draft: Draft;
  /** What is told at the fields. */
  faults: Faults;
  onChange: (change: Partial<Draft>) => void;
}

interface Form {
  mode: 'text' | 'email' | 'tel';
  most: number;
}

const PLAIN: Form = { mode: 'text', most: 120 };
const FORMS: Partial<Record<TextField, Form>> = {
  street: { ...PLAIN, most: 200 },
  postal_code: { ...PLAIN, most: 20 },
  email: { mode: 'email', most: 254 },
  phone: { mode: 'tel', most: 40 },
  mobile: { mode: 'tel', most: 40 },
  work_phone: { mode: 'tel', most: 40 },
};
const NAMES = { retail: ['first_name', 'last_name'], wholesale: ['name'] } as const;
const ADDRESS = ['street', 'city', 'region', 'postal_code'] as const;
const WAYS = ['email', 'phone', 'mobile', 'work_phone'] as const;

/** A client's fields to type in, each with its fault. */
export function ClientFields({ draft, faults, onChange }: Props) {
  const text = (name: TextField) => {
    const { mode, most } = FORMS[name] ?? PLAIN;
    return (
      <div key={name} class={`client-${name}`} data-need={name}>
        <Field label={t(name)} wrong={sayFault(name, faults[name])}>
          {tied => (
            <input
              {...tied}
              inputMode={mode}
              maxLength={most}
              autoComplete="off"
              value={draft[name]}
              onInput={event => onChange({ [name]: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
    );
  };
  return (
    <div class="client-fields">
      {NAMES[draft.kind].map(text)}
      {ADDRESS.map(text)}
      {WAYS.map(text)}
      <div data-need="preferred_contact">
        <Preferred draft={draft} wrong={sayFault('', faults.preferred_contact)} onChange={onChange} />
      </div>
      <Language draft={draft} onChange={onChange} />
    </div>
  );
}

function Preferred({ draft, wrong, onChange }: Omit<Props, 'faults'> & { wrong: string | null }) {
  return (
    <Field label={t('preferred_contact')} wrong={wrong}>
      {tied => (
        <PreferredChoice
          tied={tied}
          value={draft.preferred_contact}
          onChoose={preferred_contact => onChange({ preferred_contact })}
        />
      )}
    </Field>
  );
}

export function PreferredChoice(props: {
  tied: Tied;
  value: Draft['preferred_contact'];
  channels?: readonly Draft['preferred_contact'][];
  onChoose: (value: Draft['preferred_contact']) => void;
}) {
  return (
    <select
      {...props.tied}
      value={props.value}
      onChange={event => props.onChoose(event.currentTarget.value as Draft['preferred_contact'])}
    >
      {(props.channels ?? CHANNELS).map(channel => (
        <option key={channel} value={channel}>
          {t(`channel_${channel}`)}
        </option>
      ))}
    </select>
  );
}

function Language({ draft, onChange }: Omit<Props, 'faults'>) {
  return (
    <Field label={t('language')}>
      {tied => (
        <select
          {...tied}
          value={draft.language}
          onChange={event => onChange({ language: event.currentTarget.value })}
        >
          <option value="en">{t('language_en')}</option>
          <option value="es">{t('language_es')}</option>
        </select>
      )}
    </Field>
  );
}
