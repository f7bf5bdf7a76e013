import check from 'lucide-static/icons/check.svg?raw';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Page, type PageState, pages } from '../app/pages';
import { Papers } from '../papers/Papers';
import { PapersButton } from '../papers/PapersButton';
import { Icon } from '../parts/Icon';
import type { RepairOrder } from '../types';
import { t } from './words';

export function Rail({ order, page }: { order: RepairOrder; page: string }) {
  const strip = useRef<HTMLElement>(null);
  const [papers, setPapers] = useState(false);
  useEffect(() => {
    center(strip.current, strip.current?.querySelector<HTMLElement>('[aria-current]'));
  }, [page]);
  return (
    <>
      <nav class="rail" aria-label={t('pages')} ref={strip}>
        {pages.map((it, i) => (
          <PageLink
            key={it.key}
            page={it}
            order={order}
            current={it.key === page}
            apart={Boolean(it.beside) && !pages[i - 1]?.beside}
          />
        ))}
        <a href={`/app/ro/${order.id}/history`} aria-current={page === 'history' ? 'page' : undefined}>
          <span>{t('history')}</span>
        </a>
        <PapersButton onOpen={() => setPapers(true)} />
      </nav>
      {papers && <Papers order={order} onClose={() => setPapers(false)} />}
    </>
  );
}

interface LinkProps {
  page: Page;
  order: RepairOrder;
  current: boolean;
  /** The first of those that stand below the write-up. */
  apart: boolean;
}

/** Leads to the page, and where something is missing there, to the first of it. */
function PageLink({ page, order, current, apart }: LinkProps) {
  const state = page.state(order);
  const place = state.kind === 'todo' && state.first ? `#${state.first}` : '';
  return (
    <a
      class={apart ? 'apart' : undefined}
      href={page.href(order.id) + place}
      aria-current={current ? 'page' : undefined}
    >
      <span>{page.label()}</span>
      <Mark state={state} />
    </a>
  );
}

/** By its own scrolling alone: `scrollIntoView` would move the whole page sideways with it. */
function center(strip: HTMLElement | null, current: HTMLElement | null | undefined): void {
  if (!strip || !current) return;
  const [box, it] = [strip.getBoundingClientRect(), current.getBoundingClientRect()];
  strip.scrollLeft += it.left + it.width / 2 - (box.left + box.width / 2);
}

/** Done, so many things to do, or nothing that must be: by shape and figure, and said. */
function Mark({ state }: { state: PageState }) {
  if (state.kind === 'optional') return <Said kind="none" text={t('optional')} />;
  if (state.kind === 'todo')
    return <Said kind="todo" text={t('needs', { count: state.needs })} figure={state.needs} />;
  return <Said kind="done" text={t('done')} icon={check} />;
}

function Said({ kind, text, figure, icon }: { kind: string; text: string; figure?: number; icon?: string }) {
  return (
    <>
      <span class={`mark ${kind}`} aria-hidden="true">
        {icon ? <Icon source={icon} /> : figure}
      </span>
      <span class="unseen">{text}</span>
    </>
  );
}
