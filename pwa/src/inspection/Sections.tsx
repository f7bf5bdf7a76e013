import { useEffect, useRef, useState } from 'preact/hooks';
import { Foot } from './Foot';
import { ItemCard } from './ItemCard';
import { OtherServices } from './OtherServices';
import { RatingShape } from './RatingShape';
import type { Sheet } from './state';
import type { Item, Section } from './template';
import { say, t } from './words';

/** The checklist while it is filled in: sections at the side, the items of one of them, progress below. */
export function Sections({ sheet }: { sheet: Sheet }) {
  const { sections } = sheet.content;
  const [at, goTo] = useState(() => firstOpen(sheet));
  const [open, setOpen] = useState<string | null>(null);
  const section = sections[at] ?? sections[0];
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) document.getElementById(`item-${open}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, open]);
  if (!section) return null;
  const show = (item: Item) => {
    goTo(sections.findIndex(it => it.items.includes(item)));
    setOpen(item.key);
  };
  return (
    <div class="inspection">
      <nav class="inspection-sections" aria-label={t('sections')}>
        {sections.map((it, i) => (
          <SectionLink key={it.key} section={it} sheet={sheet} current={i === at} onGo={() => enter(i)} />
        ))}
      </nav>
      <section class="inspection-items" ref={list} aria-label={say(section.name)}>
        <h1 class="inspection-title">
          {say(section.name)}
          <span class="label">{t('version', { name: say(sheet.name), version: sheet.version })}</span>
        </h1>
        {section.items.map(item => (
          <ItemCard
            key={item.key}
            item={item}
            sheet={sheet}
            open={open === item.key}
            onOpen={() => setOpen(item.key)}
          />
        ))}
        {at === sections.length - 1 && <OtherServices sheet={sheet} />}
      </section>
      <Foot sheet={sheet} section={section} onShow={show} />
    </div>
  );

  function enter(i: number): void {
    goTo(i);
    setOpen(null);
    list.current?.scrollTo(0, 0);
  }
}

/** Where one stopped: the first section with something open. */
function firstOpen(sheet: Sheet): number {
  const found = sheet.content.sections.findIndex(it =>
    it.items.some(item => !sheet.answers.get(item.key)?.rating),
  );
  return Math.max(0, found);
}

interface LinkProps {
  section: Section;
  sheet: Sheet;
  current: boolean;
  onGo: () => void;
}

function SectionLink({ section, sheet, current, onGo }: LinkProps) {
  const ratings = section.items.map(item => sheet.answers.get(item.key)?.rating ?? null);
  return (
    <button type="button" aria-current={current ? 'page' : undefined} onClick={onGo}>
      <span>{say(section.name)}</span>
      <span class="chips" aria-hidden="true">
        {ratings.map((rating, i) => (
          <RatingShape key={section.items[i]?.key} rating={rating} />
        ))}
      </span>
      <span class="unseen">{summary(ratings)}</span>
    </button>
  );
}

function summary(ratings: (string | null)[]): string {
  const kinds = ['red', 'yellow', 'green', 'not_inspected'] as const;
  const parts = kinds.flatMap(kind => {
    const many = ratings.filter(it => it === kind).length;
    return many ? [`${many} ${t(kind)}`] : [];
  });
  const open = ratings.filter(it => it === null).length;
  return [...parts, ...(open ? [`${open} ${t('unanswered')}`] : [])].join(', ');
}
