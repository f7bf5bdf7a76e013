import type { Content, Offer, ShownLine } from './content';

/** What is said to one line before it is signed. */
export interface Said {
  state: 'approved' | 'declined' | 'deferred' | 'countered';
  choice: 'offered' | 'alternative';
  reason: string;
  comment: string;
  offer_again_on: string | null;
  counter_amount: number | null;
}

/** By line. */
export type Draft = Readonly<Record<string, Said>>;

const PLAIN = {
  choice: 'offered',
  reason: '',
  comment: '',
  offer_again_on: null,
  counter_amount: null,
} as const;

export function approving(choice: Said['choice']): Said {
  return { ...PLAIN, state: 'approved', choice };
}

export function declining(reason: string, comment: string): Said {
  return { ...PLAIN, state: 'declined', reason, comment };
}

export function deferring(offer_again_on: string, reason: string, comment: string): Said {
  return { ...PLAIN, state: 'deferred', offer_again_on, reason, comment };
}

export function countering(choice: Said['choice'], counter_amount: number, comment: string): Said {
  return { ...PLAIN, state: 'countered', choice, counter_amount, comment };
}

export function offerOf(line: ShownLine, choice: Said['choice']): Offer {
  return (choice === 'alternative' && line.alternative) || line.offered;
}

/** The amount that is allowed for a line, in minor units. */
export function agreed(line: ShownLine, said: Said | undefined): number {
  if (said?.state === 'approved') return offerOf(line, said.choice).total;
  return said?.state === 'countered' ? (said.counter_amount ?? 0) : 0;
}

export function totalAgreed(content: Content, draft: Draft): number {
  return content.lines.reduce((sum, line) => sum + agreed(line, draft[line.id]), 0);
}

export function openLines(content: Content, draft: Draft): ShownLine[] {
  return content.lines.filter(line => !draft[line.id]);
}

export interface Signature {
  name: string;
  strokes: string | null;
}

export interface OnBehalf {
  method: 'in_person' | 'phone' | 'text' | 'email';
  said_by: string;
  reason: string;
}

export interface Deciding {
  id: string;
  sha256: string;
  content: Content;
  draft: Draft;
  signature: Signature;
  behalf: OnBehalf | null;
}

/** Names the content by its seal: what was shown, not whatever stands there when it arrives. */
export function commandOf({ id, sha256, content, draft, signature, behalf }: Deciding) {
  const lines = content.lines.map(line => ({ line: line.id, ...draft[line.id] }));
  const decision = { id, approval: content.approval, sha256, lines, signature, consent: content.consent };
  return behalf
    ? { type: 'decide_on_behalf', ...decision, ...behalf }
    : { type: 'decide_approval', ...decision };
}
