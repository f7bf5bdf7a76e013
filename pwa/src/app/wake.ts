import type { Rounds } from '../sync';
import { reload, tablet } from './store';

/** Wakes the courier and the feed: by what is captured, by the network, by the person looking, by the server. */
export function stayAwake(rounds: Rounds): void {
  tablet.onChange(what => {
    if (what === 'outbox' || what === 'device' || what === 'photos') rounds.wake();
  });
  addEventListener('online', rounds.wake);
  addEventListener('focus', rounds.wake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') rounds.wake();
  });
  hearOtherWindows();
  listenWhileSeen(rounds);
}

function hearOtherWindows(): void {
  const channel = new BroadcastChannel('lotwalk');
  tablet.onChange(what => {
    if (what !== 'contact') channel.postMessage(what);
  });
  channel.onmessage = () => void reload();
}

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** A live stream while somebody looks. It only says that there is something new; losing it costs nothing. */
function listenWhileSeen(rounds: Rounds): void {
  let source: EventSource | null = null;
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
  };
  const open = () => {
    if (source || document.visibilityState === 'hidden' || !tablet.memory.device) return;
    source = new EventSource('/api/live');
    source.addEventListener('changed', rounds.wake);
    source.onopen = () => {
      pause = FIRST_PAUSE;
      rounds.wake();
    };
    source.onerror = () => {
      close();
      timer = setTimeout(open, pause * (0.5 + Math.random()));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    };
  };
  const reconsider = () => {
    if (document.visibilityState === 'hidden' || !tablet.memory.device) close();
    else open();
  };
  document.addEventListener('visibilitychange', reconsider);
  addEventListener('online', reconsider);
  addEventListener('pagehide', close);
  tablet.onChange(what => {
    if (what === 'device') reconsider();
  });
  open();
}
