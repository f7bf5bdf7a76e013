import { render } from 'preact';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/shell.css';
import { App } from './app/App';
import { wakeInBackground } from './app/background';
import { watchInstall } from './app/install';
import { renewPush } from './app/push';
import { startRouter } from './app/router';
import { settleSession, speak } from './app/session';
import { device, openStore, tablet } from './app/store';
import { startTheme } from './app/theme';
import { startWorker } from './app/updates';
import { stayAwake } from './app/wake';
import { startRounds, sweepPhotos } from './sync';

/** The screen first, from what is on the tablet; the network when that stands. */
async function start(): Promise<void> {
  startTheme();
  watchInstall();
  startRouter();
  speak(navigator.language.slice(0, 2));
  await openStore();
  speak(device.value?.profile.person.language);
  const root = document.getElementById('app');
  if (root) render(<App settled={settleSession()} />, root);
  const rounds = startRounds(tablet);
  stayAwake(rounds);
  wakeInBackground(rounds);
  await startWorker().catch((error: unknown) => console.warn('no service worker', error));
  await renewPush();
  await sweepPhotos(tablet);
}

void start();
