type State = 'ready' | 'asking' | 'on' | 'blocked' | 'unsupported' | 'install' | 'failed';

const section = document.querySelector<HTMLElement>('#ask');

/** Offers to tell, where that can work, and says in words where it can't. Asks the browser only after a tap. */
export async function offerPush(token: string, workerAddress: string): Promise<void> {
  if (!section) return;
  section.hidden = false;
  if (!supported()) return show(mustInstall() ? 'install' : 'unsupported');
  const follower = new Follower(token, workerAddress);
  for (const name of ['follow', 'again', 'stop']) {
    const act = name === 'stop' ? () => follower.stop() : () => follower.start();
    document.getElementById(name)?.addEventListener('click', () => void trying(act));
  }
  await trying(() => follower.renew());
}

function supported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
}

/** Safari on iPhone and iPad has push only for pages on the Home Screen. */
function mustInstall(): boolean {
  const apple =
    /iPhone|iPad/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);
  return apple && !matchMedia('(display-mode: standalone)').matches;
}

async function trying(act: () => Promise<State>): Promise<void> {
  show(await act().catch((): State => 'failed'));
}

/** Exactly one of the section's parts; focus follows when the button that was tapped goes away. */
function show(state: State): void {
  const focused = section?.contains(document.activeElement);
  for (const part of section?.querySelectorAll<HTMLElement>('[data-when]') ?? []) {
    part.hidden = part.dataset.when !== state;
    if (!part.hidden && focused) part.querySelector('button')?.focus();
  }
}

/** This page's own registration: its scope is this one link, so another visit's subscription is another one. */
class Follower {
  constructor(
    private readonly token: string,
    private readonly workerAddress: string,
  ) {}

  /** Browsers change subscriptions silently, so the server hears of a known one at each start. */
  async renew(): Promise<State> {
    const known = await this.known();
    if (known) await this.tellServer(known);
    if (Notification.permission === 'denied') return 'blocked';
    return known ? 'on' : 'ready';
  }

  async start(): Promise<State> {
    show('asking');
    const answer = await Notification.requestPermission();
    if (answer !== 'granted') return answer === 'denied' ? 'blocked' : 'ready';
    const worker = await this.worker();
    const { key } = await (await fetch('/api/push/key')).json();
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    await this.tellServer(made);
    return 'on';
  }

  async stop(): Promise<State> {
    const known = await this.known();
    if (!known) return 'ready';
    await post('DELETE', { endpoint: known.endpoint, tracker: this.token });
    await known.unsubscribe();
    return 'ready';
  }

  private async known(): Promise<PushSubscription | null> {
    const worker = await navigator.serviceWorker.getRegistration(location.pathname);
    return (await worker?.pushManager.getSubscription()) ?? null;
  }

  private async worker(): Promise<ServiceWorkerRegistration> {
    const made = await navigator.serviceWorker.register(this.workerAddress, { scope: location.pathname });
    if (!made.active) await activated(made);
    return made;
  }

  private async tellServer(made: PushSubscription): Promise<void> {
    const { endpoint, keys } = made.toJSON();
    const used = made.options.applicationServerKey;
    await post('POST', { endpoint, keys, tracker: this.token, ...(used ? { key: base64url(used) } : {}) });
  }
}

function activated(made: ServiceWorkerRegistration): Promise<void> {
  const coming = made.installing ?? made.waiting;
  return new Promise(resolve => {
    coming?.addEventListener('statechange', () => coming.state === 'activated' && resolve());
    if (made.active || !coming) resolve();
  });
}

async function post(method: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch('/api/push/subscriptions', { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`push subscription: ${answer.status}`);
}

function base64url(raw: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(raw)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
