import { language } from '../i18n';
import * as sync from '../sync';
import { stopPush } from './push';
import { device, tablet } from './store';

/** Asks the server who is signed in. Offline, or with the session ended, whoever was here before goes on with
 * what is on the tablet; only with nobody here at all is signing in asked for. */
export async function settleSession(): Promise<'signed_in' | 'kept' | 'nobody' | 'sign_in'> {
  if (isLeaving() && !(await endSession())) return 'nobody';
  const answer = await tablet.environment
    .fetch('/api/session', { method: 'GET', headers: {} })
    .catch(() => null);
  if (answer?.status === 200) return begin(await answer.text());
  if (device.value) return 'kept';
  return answer?.status === 401 ? 'sign_in' : 'nobody';
}

async function begin(text: string): Promise<'signed_in' | 'kept' | 'nobody'> {
  try {
    const profile = sync.profileOf(JSON.parse(text));
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
  if (await endSession()) goToSignIn();
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

export function goToSignIn(): void {
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
