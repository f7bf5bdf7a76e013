import { signal } from '@preact/signals';

export const path = signal(globalThis.location?.pathname ?? '/app/');

/** Goes to a path of the app. The scroll starts at the top, and the new screen's heading gets the focus. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  path.value = new URL(to, globalThis.location.href).pathname;
  scrollTo(0, 0);
}

/** Links inside the app are plain `<a href>`: opening one in a new tab works as everywhere. */
export function startRouter(): void {
  addEventListener('popstate', () => {
    path.value = globalThis.location.pathname;
  });
  document.addEventListener('click', event => {
    const link = ourLink(event);
    if (!link) return;
    event.preventDefault();
    navigate(link);
  });
}

function ourLink(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return null;
  const anchor = event.target instanceof Element ? event.target.closest('a') : null;
  if (!anchor || anchor.target || anchor.hasAttribute('download')) return null;
  const url = new URL(anchor.href);
  const ours = url.origin === globalThis.location.origin && url.pathname.startsWith('/app/');
  return ours ? url.pathname + url.search + url.hash : null;
}

export type Params = Record<string, string>;

/** The parameters when the path is of the pattern (`/app/ro/:id/walk-around`), else null. */
export function match(pattern: string, actual: string): Params | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = actual.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params: Params = {};
  for (const [i, part] of wanted.entries()) {
    const said = given[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(said);
    else if (part !== said) return null;
  }
  return params;
}
