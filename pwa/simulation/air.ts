import type { Environment, IncomingAnswer, OutgoingRequest } from '../src/sync';
import type { Wire } from './host';
import type { Life } from './power';

/** What the driver says to a fetch: what came back, or that nothing ever will. */
export interface Answer {
  answer: number;
  lost?: boolean;
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** Between the devices and the driver, who is their network: each fetch waits here until it is answered. */
export class Air implements Wire {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private fetches = 0;

  constructor(private readonly write: (line: unknown) => void) {}

  fetch(device: string, life: Life): Environment['fetch'] {
    return (path, request) => this.send(device, life, path, request);
  }

  hear(answer: Answer): void {
    const heard = this.waiting.get(answer.answer);
    this.waiting.delete(answer.answer);
    heard?.(answer);
  }

  clear(): void {
    this.waiting.clear();
    this.fetches = 0;
  }

  private send(device: string, life: Life, path: string, request: OutgoingRequest): Promise<IncomingAnswer> {
    return new Promise((resolve, reject) => {
      if (!life.alive) return;
      this.fetches += 1;
      const { method, headers } = request;
      this.waiting.set(this.fetches, answer => life.alive && settle(answer, resolve, reject));
      this.write({ fetch: this.fetches, device, method, path, headers, ...inWords(request.body) });
    });
  }
}

function inWords(body: string | ArrayBuffer | undefined) {
  if (body instanceof ArrayBuffer) return { body: null, base64: Buffer.from(body).toString('base64') };
  return { body: body ?? null, base64: null };
}

function settle(
  answer: Answer,
  resolve: (answer: IncomingAnswer) => void,
  reject: (error: Error) => void,
): void {
  const headers = answer.headers ?? {};
  if (answer.lost) reject(new TypeError('no answer'));
  else
    resolve({
      status: answer.status ?? 500,
      header: name => headers[name] ?? null,
      text: async () => answer.body ?? '',
    });
}
