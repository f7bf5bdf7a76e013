import { computed, signal } from '@preact/signals';

/** Chromium's offer to install, which isn't in the standard's types. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export const offer = signal<InstallOffer | null>(null);

export function watchInstall(): void {
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    offer.value = event as InstallOffer;
  });
  addEventListener('appinstalled', () => {
    offer.value = null;
  });
}

/** A browser takes an offer up once; it makes another when it likes. */
export async function install(): Promise<boolean> {
  const made = offer.value;
  offer.value = null;
  return made ? (await made.prompt()).outcome === 'accepted' : false;
}

const TOLD = 'home_screen_told';
const captured = signal(false);
const told = signal(globalThis.localStorage?.getItem(TOLD) !== null);

/** Right after something was saved: now there is something to lose, and the hands are free for a moment. */
export const tellsHomeScreen = computed(() => captured.value && !told.value && needsHomeScreen());

export function noteCapture(): void {
  captured.value = true;
}

export function homeScreenTold(): void {
  localStorage.setItem(TOLD, 'yes');
  told.value = true;
}

/** Safari on iOS outside the Home Screen: no push, and the store may go after a week without a visit. */
function needsHomeScreen(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  const apple = /iPad|iPhone|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  const safari = /Safari/.test(userAgent) && !/CriOS|FxiOS|EdgiOS/.test(userAgent);
  return apple && safari && !matchMedia('(display-mode: standalone)').matches;
}
