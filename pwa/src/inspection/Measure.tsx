import { useId, useState } from 'preact/hooks';
import { useDraft } from '../parts/changed';
import { decimal } from './figures';
import { Gauge } from './Gauge';
import { ratingOf } from './ratings';
import type { Sheet } from './state';
import type { Item, Limit, Measurement } from './template';
import { reading, say, sayUnit, t } from './words';

interface Props {
  sheet: Sheet;
  item: Item;
  measurement: Measurement;
  onRead: (value: number | null) => void;
}

/** One reading, the whole card a target: a large figure on the decimal keypad, its gauge, and the reading of last time. It is saved when
 * the field is left or Enter is pressed. */
export function Measure({ sheet, item, measurement, onRead }: Props) {
  const id = useId();
  const readings = sheet.answers.get(item.key)?.measurements ?? {};
  const kept = readings[measurement.key];
  const [text, setText] = useDraft(asText(kept));
  const [wrong, setWrong] = useState(false);
  const limit = sheet.content.limits[measurement.limit ?? ''];
  const typed = decimal(text);
  const value = typed ?? undefined;
  const rating =
    value === undefined
      ? null
      : ratingOf(measurement, sheet.content.limits, { ...readings, [measurement.key]: value });
  const keep = () => {
    const fault = text.trim() !== '' && (typed === null || !readable(typed, limit));
    setWrong(fault);
    if (!fault && (typed ?? undefined) !== kept) onRead(typed);
  };
  const last = sheet.lastVisit?.readings?.[item.key]?.[measurement.key];
  const unit = limit?.unit ?? '';
  return (
    <label class={`measure ${rating ?? ''}`} for={id}>
      <span class="label" id={`${id}-name`}>
        {say(measurement.name)}
      </span>
      <span class="measure-value">
        <input
          id={id}
          class="num"
          type="text"
          inputMode={limit && limit.least < 0 ? 'text' : 'decimal'}
          enterKeyHint="next"
          autocomplete="off"
          size={4}
          value={text}
          aria-labelledby={`${id}-name`}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={`${id}-more`}
          onInput={event => setText(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={event => event.key === 'Enter' && keep()}
        />
        <span class="unit">{sayUnit(unit)}</span>
      </span>
      {limit && (
        <Gauge
          limit={limit}
          value={value}
          last={last}
          target={readings[measurement.against ?? ''] ?? 0}
          label={sayGauge()}
        />
      )}
      <span class="label" id={`${id}-more`}>
        {wrong && limit ? (
          <span class="told">
            {t('out_of_range', { least: limit.least, most: limit.most, unit: sayUnit(unit) })}
          </span>
        ) : (
          last !== undefined && t('last_visit', { value: reading(last, unit) })
        )}
      </span>
    </label>
  );

  function sayGauge(): string {
    return value === undefined || !rating
      ? t('unanswered')
      : t('gauge', { value: reading(value, unit), rating: t(rating) });
  }
}

function asText(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function readable(value: number, limit: Limit | undefined): boolean {
  const exact = Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
  return exact && (!limit || (value >= limit.least && value <= limit.most));
}
