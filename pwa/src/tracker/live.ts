import { hideOwnZone } from './zone';

/** The stream only says that there is something new; the page itself is the truth. */
export function listen(address: string): void {
  let source = follow(address);
  // A page in the background needs no stream, and one that comes back may have missed something.
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (document.hidden) return;
    source = follow(address);
    void renew();
  });
}

function follow(address: string): EventSource {
  const source = new EventSource(address);
  source.addEventListener('changed', () => void renew());
  return source;
}

async function renew(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => null);
  // A link that was taken back says so; without a network what is shown stays.
  if (answer?.status === 404) return location.reload();
  if (answer?.ok) exchange(new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

function exchange(fresh: Document): void {
  const [shown, next] = [
    document.querySelector<HTMLElement>('#now'),
    fresh.querySelector<HTMLElement>('#now'),
  ];
  if (!shown || !next || shown.innerHTML === next.innerHTML) return;
  const moved = shown.dataset.stage !== next.dataset.stage;
  shown.replaceWith(document.importNode(next, true));
  hideOwnZone();
  if (moved) say(next.dataset.stage ?? '');
}

/** For who listens instead of looking. */
function say(stage: string): void {
  const said = document.querySelector<HTMLElement>('#said');
  if (said) said.textContent = (said.dataset.changed ?? '').replace('{stage}', stage);
}
