import messageSquare from 'lucide-static/icons/message-square-quote.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';
import { useEffect, useRef, useState } from 'preact/hooks';
import { capture } from '../app/store';
import { Button } from '../parts/Button';
import { useDraft } from '../parts/changed';
import { Icon } from '../parts/Icon';
import type { Concern } from '../types';
import { record, removeConcern } from './acts';
import { type Bench, saidWhenBooked } from './state';
import { t } from './words';

const MOST = 1000;

/** What the customer complains of, in the customer's words. */
export function Concerns({ bench, writes }: { bench: Bench; writes: boolean }) {
  const { concerns, order } = bench;
  const booked = saidWhenBooked(order);
  if (!writes && concerns.length === 0) return null;
  return (
    <section class="build-concerns" aria-labelledby="concerns">
      <h2 id="concerns">{t('concerns')}</h2>
      <ul>
        {concerns.map((it, i) => (
          <li key={it.id}>
            {writes ? <Words concern={it} number={i + 1} bench={bench} /> : <q>{it.text}</q>}
          </li>
        ))}
      </ul>
      {writes && booked && (
        <button
          type="button"
          class="build-booked"
          data-row
          onClick={() => void record(order.id, booked.slice(0, MOST))}
        >
          <Icon source={messageSquare} />
          <span>
            <span class="unseen">{t('take_concern')} </span>
            <b>{booked}</b>
            <span class="label">{t('said_when_booked')}</span>
          </span>
          <Icon source={plus} />
        </button>
      )}
      {writes && <NewConcern order={order.id} />}
    </section>
  );
}

/** Kept when it is left. */
function Words({ concern, number, bench }: { concern: Concern; number: number; bench: Bench }) {
  const [text, setText] = useDraft(concern.text);
  const keep = () => {
    const said = text.trim();
    if (!said) return setText(concern.text);
    const change = { type: 'change_concern', id: concern.id, repair_order: bench.order.id, text: said };
    if (said !== concern.text) void capture([change]);
  };
  return (
    <div class="build-concern">
      <textarea
        rows={1}
        aria-label={t('concern', { number })}
        maxLength={MOST}
        value={text}
        onInput={event => setText(event.currentTarget.value)}
        onBlur={keep}
      />
      <Button
        kind="plain"
        capture
        icon={x}
        label={t('remove_concern', { number })}
        onClick={() => void removeConcern(concern, bench.services)}
      />
    </div>
  );
}

/** What was typed when the page is left is kept, as if it had been added. */
function NewConcern({ order }: { order: string }) {
  const [text, setText] = useState('');
  const typed = useRef('');
  typed.current = text.trim();
  useEffect(() => () => void (typed.current && record(order, typed.current)), [order]);
  const add = async () => {
    if (text.trim() && (await record(order, text.trim()))) setText('');
  };
  return (
    <form
      class="build-concern"
      onSubmit={event => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        id="new-concern"
        aria-label={t('new_concern')}
        placeholder={t('new_concern')}
        maxLength={MOST}
        autoComplete="off"
        value={text}
        onInput={event => setText(event.currentTarget.value)}
      />
      <Button type="submit" capture icon={plus} label={t('add_concern')} disabled={!text.trim()}>
        {t('add')}
      </Button>
    </form>
  );
}
