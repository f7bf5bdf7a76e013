import type { IncomingAnswer, OutgoingRequest } from './environment';
import { noteContact, type Tablet } from './tablet';

/** An answer of the server with its JSON, or null where no answer came. */
export interface Answer {
  status: number;
  body: Record<string, unknown>;
  code: string;
  /** Milliseconds the server asked us to wait, 0 where it didn't. */
  retryAfter: number;
}

export async function askJson(
  tablet: Tablet,
  method: OutgoingRequest['method'],
  path: string,
  content?: unknown,
  key?: string,
): Promise<Answer | null> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (content !== undefined) headers['content-type'] = 'application/json';
  return ask(tablet, path, {
    method,
    headers: withKey(headers, key),
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
}

/** Sends and reads the whole answer; a cut in the middle of it counts as no answer. */
export async function ask(tablet: Tablet, path: string, request: OutgoingRequest): Promise<Answer | null> {
  try {
    const answer = await read(await tablet.environment.fetch(path, request));
    noteContact(tablet, { reached: answer !== null });
    return answer;
  } catch {
    noteContact(tablet, { reached: false });
    return null;
  }
}

export function withKey(headers: Record<string, string>, key?: string): Record<string, string> {
  return key ? { ...headers, authorization: `Bearer ${key}` } : headers;
}

async function read(incoming: IncomingAnswer): Promise<Answer | null> {
  const body = parse(await incoming.text());
  // A captive portal or a proxy answers 200 with a page: that is no answer of ours.
  if (body === null) return incoming.status < 300 && incoming.status !== 204 ? null : empty(incoming);
  return { ...empty(incoming), body, code: typeof body.code === 'string' ? body.code : '' };
}

function empty(incoming: IncomingAnswer): Answer {
  return { status: incoming.status, body: {}, code: '', retryAfter: waitOf(incoming.header('retry-after')) };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function waitOf(header: string | null): number {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0;
}
