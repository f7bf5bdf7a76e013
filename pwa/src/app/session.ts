import { language } from '../i18n';
import { toast } from '../parts/Toasts';
import * as sync from '../sync';
import { cameByPin, people, readPeople } from './persons';
import { stopPush } from './push';
import { device, tablet } from './store';
import { t } from './tablet_words';

/** Asks the server who is signed in. Offline, or with the session ended, whoever was here before goes on with
 * what is on the tablet; only with nobody here at all is signing in asked for. */
export async function settleSession(): Promise<'signed_in' | 'kept' | 'nobody' | 'sign_in'> {
  await readPeople();
  if (isLeaving() && !(await endSession())) return 'nobody';
  const answer = await tablet.environment
    .fetch('/api/session', { method: 'GET', headers: {} })
    .catch(() => null);
  if (answer?.status === 200) return begin(await answer.text());
  if (device.value) return 'kept';
  return answer?.status === 401 && people.value.length === 0 ? 'sign_in' : 'nobody';
}

async function begin(text: string): Promise<'signed_in' | 'kept' | 'nobody'> {
  try {
    const profile = sync.profileOf(JSON.parse(text));
    if (cameByPin() && profile.person.id !== device.value?.profile.person.id) return 'kept';
    await sync.signIn(tablet, profile, deviceName());
    speak(profile.person.language);
    return 'signed_in';
  } catch (error) {
    console.error(error);
    return device.value ? 'kept' : 'nobody';
  }
}

export function speak(wanted: string | undefined): void {
  const chosen = localStorage.getItem('language') ?? wanted;
  language.value = chosen === 'es' || chosen === 'pseudo' ? chosen : 'en';
  document.documentElement.lang = language.value === 'es' ? 'es' : 'en';
}

const LEAVING = 'leaving';
const isLeaving = () => localStorage.getItem(LEAVING) !== null;

/** Signs out: here at once, on the server as soon as it can be reached. Until then the cookie that only the
 * server can take away must not bring the person back, which is what the note in `localStorage` is for. */
export async function leave(): Promise<void> {
  localStorage.setItem(LEAVING, 'yes');
  await sync.signOut(tablet);
  await readPeople();
  if ((await endSession()) && people.value.length === 0) goToSignIn();
}

/** A push subscription belongs to the one who switched it on, so it goes first. */
async function endSession(): Promise<boolean> {
  await Promise.race([stopPush(), tablet.environment.sleep(3_000)]).catch(() => {});
  const answer = await tablet.environment
    .fetch('/api/session', { method: 'DELETE', headers: {} })
    .catch(() => null);
  const ended = answer !== null && (answer.status < 300 || answer.status === 401);
  if (ended) localStorage.removeItem(LEAVING);
  return ended;
}

/** Somebody joins the people of this tablet. The session that is there goes, or there would be no sign-in page;
 * who has a PIN stays all the same. */
export async function signInAsAnother(): Promise<void> {
  if (await endSession()) goToSignIn();
  else toast(t('needs_network'), { kind: 'red' });
}

/** The sign-in page sends on whoever has a session; after a switch by PIN it may be a colleague's. */
export function signInAgain(): void {
  if (cameByPin()) void signInAsAnother();
  else goToSignIn();
}

function goToSignIn(): void {
  globalThis.location.assign(`/sign-in?next=${encodeURIComponent(globalThis.location.pathname)}`);
}

/** What a person would call it in the list of devices. */
function deviceName(): string {
  const agent = navigator.userAgent;
  const kinds: [RegExp, string][] = [
    [/iPad/, 'iPad'],
    [/iPhone/, 'iPhone'],
    [/Android.*Mobile/, 'Android phone'],
    [/Android/, 'Android tablet'],
    [/Macintosh/, 'Mac'],
    [/Windows/, 'Windows'],
  ];
  return kinds.find(([pattern]) => pattern.test(agent))?.[1] ?? 'Browser';
}
