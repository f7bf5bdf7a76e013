import note from 'lucide-static/icons/notebook-pen.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { TakePhoto } from '../photos/TakePhoto';
import { measure, rate } from './answering';
import { factsOf } from './facts';
import { answerOf } from './identity';
import { Measure } from './Measure';
import { NotInspected } from './NotInspected';
import { Observation } from './Observation';
import { Photos } from './Photos';
import { missing, photosOf } from './progress';
import { RateButtons } from './RateButtons';
import { Recommend } from './Recommend';
import { Recommended } from './Recommended';
import { type Answered, proposed } from './ratings';
import type { Sheet } from './state';
import type { Item } from './template';
import { say, t } from './words';
import './item.css';

interface Props {
  item: Item;
  sheet: Sheet;
  open: boolean;
  onOpen: () => void;
}

/** One thing to look at: rating, readings, and once something is said about it, its evidence and its remedy. */
export function ItemCard({ item, sheet, open, onOpen }: Props) {
  const [sheetShown, setSheetShown] = useState<'reason' | 'recommend' | null>(null);
  const answer = sheet.answers.get(item.key);
  const photos = photosOf(sheet, item);
  const close = () => setSheetShown(null);
  const choose = (rating: Answered) => {
    if (rating === 'not_inspected') setSheetShown('reason');
    else void rate(sheet, item, rating);
  };
  const full = open || isDoubtful(answer?.rating) || photos.length > 0 || Boolean(answer?.observation);
  return (
    <article id={`item-${item.key}`} class={open ? 'item open' : 'item'}>
      <div class="item-head">
        <h2>
          <button type="button" aria-expanded={full} onClick={onOpen}>
            {say(item.name)}
          </button>
        </h2>
        <p class="label">{factsOf(sheet, item).join(' · ')}</p>
        {answer?.rating === 'not_inspected' && <p class="item-reason">{answer.reason}</p>}
        <Lack item={item} sheet={sheet} />
      </div>
      <RateButtons
        label={t('rate', { item: say(item.name) })}
        value={answer?.rating ?? null}
        onRate={choose}
      />
      {item.measurements && (
        <div class="measures">
          {item.measurements.map(it => (
            <Measure
              key={it.key}
              sheet={sheet}
              item={item}
              measurement={it}
              onRead={value => void measure(sheet, item, it.key, value)}
            />
          ))}
        </div>
      )}
      {full && answer?.rating !== 'not_inspected' && (
        <div class="item-foot">
          <Photos photos={photos} item={item} />
          <TakePhoto
            repairOrder={sheet.order.id}
            about={{ subject: 'answer', subject_id: answerOf(sheet.inspection.id, item.key) }}
          />
          <Observation sheet={sheet} item={item} icon={note} />
          <Button capture icon={plus} onClick={() => setSheetShown('recommend')}>
            {t('recommend')}
          </Button>
          <Recommended sheet={sheet} item={item} />
        </div>
      )}
      {sheetShown === 'reason' && <NotInspected sheet={sheet} item={item} onClose={close} />}
      {sheetShown === 'recommend' && <Recommend sheet={sheet} item={item} onClose={close} />}
    </article>
  );
}

function isDoubtful(rating: Answered | null | undefined): boolean {
  return rating === 'yellow' || rating === 'red';
}

/** What is still missing of an answer that was begun, and where a person says otherwise than the measurement. */
function Lack({ item, sheet }: { item: Item; sheet: Sheet }) {
  const answer = sheet.answers.get(item.key);
  if (!answer?.rating) return null;
  const lack = missing(item, answer, photosOf(sheet, item).length);
  const says = proposed(item, sheet.content.limits, answer.measurements);
  return (
    <>
      {says && says !== answer.rating && (
        <p class={`item-says ${says}`}>{t('measured_says', { rating: t(says) })}</p>
      )}
      {lack && lack !== 'rating' && <p class="item-lack">{t(`missing_${lack}`)}</p>}
    </>
  );
}
