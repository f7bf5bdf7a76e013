import { useEffect } from 'preact/hooks';
import './write_up.css';
import { sayNeed, t } from './words';

/** What is still missing on this page, each a way to its field. Nothing where nothing is. */
export function Missing({ needs }: { needs: readonly string[] }) {
  useEffect(() => {
    if (location.hash) show(location.hash.slice(1));
  }, []);
  if (needs.length === 0) return null;
  return (
    <div class="missing" role="status">
      <b>{t('missing', { count: needs.length })}</b>
      {needs.map(need => (
        <button key={need} type="button" class="button" onClick={() => show(need)}>
          {sayNeed(need)}
        </button>
      ))}
    </div>
  );
}

/** The field, or the part of the page, that carries `data-need`: shown and given the focus. */
function show(need: string): void {
  const place = document.querySelector<HTMLElement>(`[data-need~="${CSS.escape(need)}"]`);
  if (!place) return;
  place.scrollIntoView({ block: 'center' });
  const field = place.matches(FOCUSABLE) ? place : place.querySelector<HTMLElement>(FOCUSABLE);
  field?.focus({ preventScroll: true });
}

const FOCUSABLE = 'input, select, textarea, button, a[href]';
