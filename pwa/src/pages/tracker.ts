import './tracker.css';
import { listen } from '../tracker/live';
import { offerPush } from '../tracker/push';
import { hideOwnZone } from '../tracker/zone';

/** Brings the customer's page to life: it is whole without this. The server's template says on `<body>` what is
 * needed: the link's token, the address of its event stream, and that of the worker that shows its messages. */
const { token = '', live = '', worker = '' } = document.body.dataset;

hideOwnZone();
if (live) listen(live);
if (worker) void offerPush(token, worker);
