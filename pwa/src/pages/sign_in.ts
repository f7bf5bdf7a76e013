import './sign_in.css';

/** Makes the server's sign-in form answer without a reload. It expects `form#sign-in` with `email`, `password`,
 * `next`, a submit button, and an element `[role=alert]` for what went wrong. Without this script the form is
 * posted as it is. */
const form = document.querySelector<HTMLFormElement>('form#sign-in');
form?.addEventListener('submit', event => {
  event.preventDefault();
  void signIn(form);
});

async function signIn(shown: HTMLFormElement): Promise<void> {
  busy(shown, true);
  tell(shown, '');
  const answer = await send(new FormData(shown));
  if (answer?.ok) return globalThis.location.assign(safe(new FormData(shown).get('next')));
  tell(shown, await reason(shown, answer));
  busy(shown, false);
}

async function send(said: FormData): Promise<Response | null> {
  const body = JSON.stringify({ email: said.get('email'), password: said.get('password') });
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return fetch('/api/session', { method: 'POST', headers, body }).catch(() => null);
}

/** Only into this app: an address in a link must not send anybody elsewhere with a fresh session. */
function safe(next: FormDataEntryValue | null): string {
  const url = new URL(typeof next === 'string' && next ? next : '/app/', globalThis.location.origin);
  return url.origin === globalThis.location.origin && url.pathname.startsWith('/app/') ? url.pathname : '/app/';
}

/** The server's own sentence; without an answer the page's, which knows its language. */
async function reason(shown: HTMLFormElement, answer: Response | null): Promise<string> {
  const problem = await answer?.json().catch(() => null);
  return problem?.detail ?? shown.dataset.unreachable ?? '';
}

function tell(shown: HTMLFormElement, text: string): void {
  const place = shown.querySelector('[role=alert]');
  if (place) place.textContent = text;
}

function busy(shown: HTMLFormElement, on: boolean): void {
  const button = shown.querySelector<HTMLButtonElement>('button[type=submit]');
  if (button) button.disabled = on;
}
