import './tracker.css';

/** Brings the customer's page to life: it is whole without this. It expects on `<body>`: `data-token`, and
 * `data-live` (the address of the page's event stream), `data-worker` (that of `tracker_worker.js`, served under
 * `/t/` so that it may have this page in its scope); an element `#road` that is exchanged when something
 * changed; and, hidden until it can work, `button#follow` with the texts `data-on`, `data-off`,
 * `data-blocked`. */
const { token = '', live, worker: workerAddress } = document.body.dataset;

if (live) listen(live);
const button = document.querySelector<HTMLButtonElement>('button#follow');
if (button && workerAddress && 'serviceWorker' in navigator && 'PushManager' in globalThis) {
  void offerPush(button, workerAddress);
}

/** The stream only says that there is something new; the page itself is the truth. */
function listen(address: string): void {
  const source = new EventSource(address);
  source.addEventListener('changed', () => void renew());
  addEventListener('pagehide', () => source.close());
}

async function renew(): Promise<void> {
  const answer = await fetch(globalThis.location.href, { headers: { accept: 'text/html' } }).catch(
    () => null,
  );
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#road');
  if (fresh) document.querySelector('#road')?.replaceWith(document.importNode(fresh, true));
}

async function offerPush(shown: HTMLButtonElement, address: string): Promise<void> {
  const scope = globalThis.location.pathname;
  const worker = await navigator.serviceWorker.register(address, { scope }).catch(() => null);
  if (!worker) return;
  const known = await worker.pushManager.getSubscription();
  if (known) await tellServer(known).catch(() => {});
  say(shown, known !== null);
  shown.hidden = false;
  shown.addEventListener('click', () => void flip(shown, worker));
}

async function flip(shown: HTMLButtonElement, worker: ServiceWorkerRegistration): Promise<void> {
  const known = await worker.pushManager.getSubscription();
  if (known) await stop(known);
  else if ((await Notification.requestPermission()) === 'granted') await start(worker);
  if (Notification.permission === 'denied') shown.textContent = shown.dataset.blocked ?? '';
  else say(shown, (await worker.pushManager.getSubscription()) !== null);
}

async function start(worker: ServiceWorkerRegistration): Promise<void> {
  const { key } = await (await fetch('/api/push/key')).json();
  await tellServer(await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
}

async function tellServer(made: PushSubscription): Promise<void> {
  const { endpoint, keys } = made.toJSON();
  await post('POST', { endpoint, keys, tracker: token });
}

async function stop(known: PushSubscription): Promise<void> {
  await post('DELETE', { endpoint: known.endpoint });
  await known.unsubscribe();
}

function post(method: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch('/api/push/subscriptions', { method, headers, body: JSON.stringify(body) });
}

function say(shown: HTMLButtonElement, on: boolean): void {
  shown.textContent = (on ? shown.dataset.on : shown.dataset.off) ?? '';
  shown.setAttribute('aria-pressed', String(on));
}
