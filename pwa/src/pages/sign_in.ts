import './sign_in.css';

/** Signs in and goes on to the app. It expects `form#sign-in` with `email` and `password`, `#problem` for what
 * went wrong, and, in a demo, buttons with `data-email` of people to sign in as
 * and their password in `.demo code`. */
const UNREACHABLE = 'The server can’t be reached. Check the network and try again.';

const form = document.querySelector<HTMLFormElement>('form#sign-in');
if (form) start(form);

function start(shown: HTMLFormElement): void {
  shown.addEventListener('submit', event => {
    event.preventDefault();
    void signIn(shown);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-email]')) {
    button.addEventListener('click', () => fillIn(shown, button.dataset.email ?? ''));
  }
}

function fillIn(shown: HTMLFormElement, email: string): void {
  const password = document.querySelector('.demo code')?.textContent ?? '';
  const values: Record<string, string> = { email, password };
  for (const [name, value] of Object.entries(values)) {
    const field = shown.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
  shown.requestSubmit();
}

async function signIn(shown: HTMLFormElement): Promise<void> {
  busy(shown, true);
  tell('');
  const answer = await send(new FormData(shown));
  if (answer?.ok) return enter();
  tell(await reason(answer));
  busy(shown, false);
}

/** A sign-out that still waited for the network is overtaken: the old session ended with the new one. */
function enter(): void {
  localStorage.removeItem('leaving');
  globalThis.location.assign(safe(new URLSearchParams(globalThis.location.search).get('next')));
}

async function send(said: FormData): Promise<Response | null> {
  const body = JSON.stringify({ email: said.get('email'), password: said.get('password') });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return fetch('/api/session', { method: 'POST', headers, body }).catch(() => null);
}

/** Only into this app: an address in a link must not send anybody elsewhere with a fresh session. */
function safe(next: string | null): string {
  const url = new URL(next || '/app/', globalThis.location.origin);
  return url.origin === globalThis.location.origin && url.pathname.startsWith('/app/')
    ? url.pathname
    : '/app/';
}

async function reason(answer: Response | null): Promise<string> {
  const problem = await answer?.json().catch(() => null);
  return typeof problem?.detail === 'string' ? problem.detail : UNREACHABLE;
}

function tell(text: string): void {
  const place = document.querySelector<HTMLElement>('#problem');
  if (!place) return;
  place.textContent = text;
  place.hidden = text === '';
}

function busy(shown: HTMLFormElement, on: boolean): void {
  const button = shown.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button) button.disabled = on;
}
