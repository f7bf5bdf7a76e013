import { useId } from 'preact/hooks';
import { cleaned, graphemes, NOTE_LIMIT } from './note';
import { t } from './words';

/** Counted as the person sees them. More can be typed, so that nothing is cut in the middle; it can't be sent. */
export function NoteField({ note, onChange }: { note: string; onChange: (note: string) => void }) {
  const id = useId();
  const length = graphemes(cleaned(note));
  const over = length - NOTE_LIMIT;
  return (
    <div class="field status-note">
      <span class="status-note-head">
        <label class="label" for={id}>
          {t('note')}
        </label>
        <span class={over > 0 ? 'label num told' : 'label num'} id={`${id}-count`}>
          {t('note_count', { length, limit: NOTE_LIMIT })}
        </span>
      </span>
      <input
        id={id}
        value={note}
        autocomplete="off"
        aria-describedby={`${id}-count ${id}-over`}
        aria-invalid={over > 0 ? 'true' : undefined}
        onInput={event => onChange(event.currentTarget.value)}
      />
      <span class="told" id={`${id}-over`} role="status">
        {over > 0 && t('note_long', { count: over })}
      </span>
    </div>
  );
}
