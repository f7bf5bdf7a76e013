import { all, isPending, location, may, now } from '../app/store';
import { moment } from '../i18n/figures';
import { Button } from '../parts/Button';
import { factsOf } from './facts';
import { Photos } from './Photos';
import { photosOf } from './progress';
import { RatingShape } from './RatingShape';
import { Recommended } from './Recommended';
import { current, start } from './Start';
import type { Sheet } from './state';
import { type Item, limitOf } from './template';
import { reading, say, t } from './words';
import './item.css';

/** An inspection to read: what was found, most urgent first, and what was recommended for it. */
export function Submitted({ sheet, onStarted }: { sheet: Sheet; onStarted: (id: string) => void }) {
  const { inspection } = sheet;
  const [quick] = current();
  const decided = all('approval').some(it => it.inspection === inspection.id);
  return (
    <section class="inspection-read">
      <header>
        <h1>{title()}</h1>
        <p class="label">{t('version', { name: say(sheet.name), version: sheet.version })}</p>
        <div class="row">
          {decided && (
            <a class="button capture" href={`/app/ro/${sheet.order.id}/approval`}>
              {t('to_approval')}
            </a>
          )}
          {inspection.state === 'submitted' && may('start_inspection') && quick && (
            <Button capture onClick={() => void start(sheet.order.id, quick, onStarted)}>
              {t('supplement')}
            </Button>
          )}
        </div>
      </header>
      {(['red', 'yellow', 'green', 'not_inspected', null] as const).map(rating =>
        itemsRated(sheet, rating).map(item => <Finding key={item.key} sheet={sheet} item={item} />),
      )}
      <Recommended sheet={sheet} item={null} fixed />
    </section>
  );

  function title(): string {
    if (inspection.state !== 'submitted') return say(sheet.name);
    if (isPending('inspection', inspection.id)) return t('submitted_waiting');
    return t('submitted_title', {
      at: moment(inspection.submitted_at ?? '', location.value?.time_zone ?? 'UTC', now.value),
    });
  }
}

function itemsRated(sheet: Sheet, rating: string | null): Item[] {
  const items = sheet.content.sections.flatMap(section => section.items);
  return items.filter(item => (sheet.answers.get(item.key)?.rating ?? null) === rating);
}

function Finding({ sheet, item }: { sheet: Sheet; item: Item }) {
  const answer = sheet.answers.get(item.key);
  const photos = photosOf(sheet, item);
  const rating = answer?.rating ?? null;
  const services = sheet.recommendations.some(it => it.item === item.key);
  return (
    <article class="finding">
      <RatingShape rating={rating} />
      <div>
        <h2>
          {say(item.name)} <span class="label">{t(rating ?? 'unanswered')}</span>
        </h2>
        {rating !== 'green' && <p class="label">{factsOf(sheet, item).join(' · ')}</p>}
        {readingsOf(sheet, item) && <p class="num">{readingsOf(sheet, item)}</p>}
        {answer?.observation && <p>{answer.observation}</p>}
        {rating === 'not_inspected' && <p>{answer?.reason}</p>}
        {(photos.length > 0 || services) && (
          <div class="item-foot">
            <Photos photos={photos} item={item} fixed />
            <Recommended sheet={sheet} item={item} fixed />
          </div>
        )}
      </div>
    </article>
  );
}

function readingsOf(sheet: Sheet, item: Item): string {
  const readings = sheet.answers.get(item.key)?.measurements ?? {};
  const known = (item.measurements ?? []).filter(it => readings[it.key] !== undefined);
  return known
    .map(it => `${say(it.name)} ${reading(readings[it.key] ?? 0, limitOf(sheet.content, it)?.unit ?? '')}`)
    .join(' · ');
}
