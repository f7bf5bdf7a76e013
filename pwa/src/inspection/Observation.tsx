import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { useChanged } from '../parts/changed';
import { Field } from '../parts/Field';
import { observe } from './answering';
import type { Sheet } from './state';
import type { Item } from './template';
import { t } from './words';

/** What is seen, in words. A button until there is something to say. */
export function Observation({ sheet, item, icon }: { sheet: Sheet; item: Item; icon: string }) {
  const kept = sheet.answers.get(item.key)?.observation ?? '';
  const [text, setText] = useState<string | null>(null);
  useChanged(kept, () => setText(null));
  if (text === null && kept === '') {
    return (
      <Button capture icon={icon} onClick={() => setText('')}>
        {t('add_note')}
      </Button>
    );
  }
  const keep = () => {
    if (text === null) return;
    if (text.trim() === kept) setText(null);
    else void observe(sheet, item, text.trim());
  };
  return (
    <div class="observation">
      <Field label={t('observation')} hint={t('observation_hint')}>
        {tied => (
          <textarea
            {...tied}
            rows={2}
            maxLength={2000}
            value={text ?? kept}
            ref={element => {
              if (text === '') element?.focus();
            }}
            onInput={event => setText(event.currentTarget.value)}
            onBlur={keep}
          />
        )}
      </Field>
    </div>
  );
}
