import './sign_in.css';
import { en } from './sign_in.en';
import { es } from './sign_in.es';

/** Signs in and goes on to the app. It expects `form#sign-in` with `email`, `password` and `#show`, `#problem` for
 * what went wrong, and, in a demo, buttons with `data-email` and the password of all in `.demo code`. */
const words = document.documentElement.lang === 'es' ? es : en;

const form = document.querySelector<HTMLFormElement>('form#sign-in');
if (form) start(form);

function start(shown: HTMLFormElement): void {
  shown.addEventListener('submit', event => {
    event.preventDefault();
    void signIn(shown);
  });
  for (const name of ['email', 'password'] as const)
    field(shown, name).addEventListener('input', () => tell(''));
  document.querySelector('#show')?.addEventListener('change', event => {
    const on = event.target instanceof HTMLInputElement && event.target.checked;
    field(shown, 'password').type = on ? 'text' : 'password';
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-email]'))
    button.addEventListener('click', () => fillIn(shown, button.dataset.email ?? ''));
}

function field(shown: HTMLFormElement, name: 'email' | 'password'): HTMLInputElement {
  const found = shown.elements.namedItem(name);
  if (!(found instanceof HTMLInputElement)) throw new Error(`the form has no ${name}`);
  return found;
}

/** The next tap, or Enter, signs in. */
function fillIn(shown: HTMLFormElement, email: string): void {
  field(shown, 'email').value = email;
  field(shown, 'password').value = document.querySelector('.demo code')?.textContent ?? '';
  tell('');
  submitOf(shown)?.focus();
  submitOf(shown)?.scrollIntoView({ block: 'center' });
}

async function signIn(shown: HTMLFormElement): Promise<void> {
  const missing = (['email', 'password'] as const).find(name => field(shown, name).value.trim() === '');
  if (missing) return fault(shown, missing, words[`${missing}_missing`]);
  busy(shown, true);
  tell('');
  const answer = await send(new FormData(shown));
  if (answer?.ok) return enter();
  busy(shown, false);
  fault(shown, 'password', await reason(answer));
}

/** Said, and the focus where it can be mended. */
function fault(shown: HTMLFormElement, name: 'email' | 'password', text: string): void {
  tell(text);
  field(shown, name).focus();
  field(shown, name).select();
}

/** Who signs in here is the one who is here: a sign-out that still waited for the network is overtaken, and so is
 * a switch of persons. */
function enter(): void {
  localStorage.removeItem('leaving');
  localStorage.removeItem('switched');
  globalThis.location.assign(safe(new URLSearchParams(globalThis.location.search).get('next')));
}

async function send(said: FormData): Promise<Response | null> {
  const body = JSON.stringify({ email: String(said.get('email')).trim(), password: said.get('password') });
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

/** What the problem details say, in this page's language where it is known here. */
async function reason(answer: Response | null): Promise<string> {
  const problem = await answer?.json().catch(() => null);
  const seconds = answer?.headers.get('retry-after') ?? '';
  if (typeof problem?.code === 'string' && problem.code in words)
    return words[problem.code as keyof typeof words].replace('{seconds}', seconds);
  return typeof problem?.detail === 'string' ? problem.detail : words.unreachable;
}

/** The place is always there, or screen readers would miss what is first said in it. */
function tell(text: string): void {
  const place = document.querySelector<HTMLElement>('#problem');
  if (place) place.textContent = text;
  for (const input of document.querySelectorAll('#email, #password'))
    input.toggleAttribute('data-wrong', text !== '');
}

function submitOf(shown: HTMLFormElement): HTMLButtonElement | null {
  return shown.querySelector<HTMLButtonElement>('button[type=submit]');
}

function busy(shown: HTMLFormElement, on: boolean): void {
  const button = submitOf(shown);
  if (button) button.disabled = on;
}
