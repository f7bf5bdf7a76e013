import left from 'lucide-static/icons/chevron-left.svg?raw';
import right from 'lucide-static/icons/chevron-right.svg?raw';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { one } from '../app/store';
import { say } from '../inspection/words';
import { Icon } from '../parts/Icon';
import { Picture } from '../photos/Picture';
import type { Finding } from './content';
import { t } from './words';
import './line.css';

/** The evidence, large: swiped through by the browser's own scrolling, so it feels as everywhere. */
export function Photos({ finding, first = 0 }: { finding: Finding; first?: number }) {
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(first);
  useLayoutEffect(() => strip.current?.scrollTo({ left: first * strip.current.clientWidth }), [first]);
  const photos = inkFirst(finding.photos);
  const count = photos.length;
  const missing = finding.missing?.length ?? 0;
  const lost = missing > 0 && <p class="label">{t('missing_photos', { count: missing })}</p>;
  if (count === 0) return lost || <p class="label">{t('no_photo')}</p>;
  const go = (to: number) =>
    strip.current?.scrollTo({ left: to * strip.current.clientWidth, behavior: 'smooth' });
  return (
    <div class="decide-photos">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="decide-strip" ref={strip} tabIndex={0} onScroll={event => setAt(seen(event.currentTarget))}>
        {photos.map((photo, i) => (
          <figure key={photo.id}>
            <Picture
              sha256={hashOf(photo)}
              alt={t('photo', { at: i + 1, count, item: say(finding.name) })}
              size="large"
            />
          </figure>
        ))}
      </div>
      {count > 1 && (
        <>
          <button
            type="button"
            class="previous"
            aria-label={t('photo_previous')}
            disabled={at === 0}
            onClick={() => go(at - 1)}
          >
            <Icon source={left} />
          </button>
          <button
            type="button"
            class="next"
            aria-label={t('photo_next')}
            disabled={at === count - 1}
            onClick={() => go(at + 1)}
          >
            <Icon source={right} />
          </button>
          <span class="count num" aria-hidden="true">
            {at + 1} / {count}
          </span>
        </>
      )}
      {lost}
    </div>
  );
}

/** What somebody drew on a photo shows what is meant; the bare one follows. */
export function inkFirst(photos: Finding['photos']): Finding['photos'] {
  const isInk = (id: string) => (one('photo', id)?.subject === 'ink' ? 0 : 1);
  return [...photos].sort((a, b) => isInk(a.id) - isInk(b.id));
}

/** This tablet may hold what the server hasn't made its rendition of yet. */
export function hashOf(photo: Finding['photos'][number]): string {
  return one('photo', photo.id)?.sha256 ?? photo.sha256 ?? '';
}

function seen(strip: HTMLElement): number {
  return Math.round(strip.scrollLeft / Math.max(1, strip.clientWidth));
}
