/** Documents that the OEM has: which, and one of them. The server asks it; here nothing is kept. */

import type { Document, OfferedDocuments, Pulled } from '../api/types';
import { tablet } from '../app/store';
import { type Answer, askJson } from '../sync/wire';

const PROBLEMS = ['oem_unavailable', 'oem_not_connected', 'vin_not_full', 'not_permitted'] as const;
export type Problem = (typeof PROBLEMS)[number] | 'offline' | { detail: string };

export async function askDocuments(order: string): Promise<Document[] | Problem> {
  const answer = await askJson(tablet, 'GET', `/api/repair-orders/${order}/documents`);
  if (answer?.status !== 200) return problemOf(answer);
  return (answer.body as unknown as OfferedDocuments).documents;
}

export async function pullDocument(order: string, name: string): Promise<Pulled | Problem> {
  const answer = await askJson(tablet, 'POST', `/api/repair-orders/${order}/documents`, { name });
  return answer?.status === 201 ? (answer.body as unknown as Pulled) : problemOf(answer);
}

function problemOf(answer: Answer | null): Problem {
  if (answer === null) return 'offline';
  const known = PROBLEMS.find(it => it === answer.code);
  return known ?? { detail: String(answer.body.detail ?? answer.status) };
}

export function hrefOf(kept: { id: string }): string {
  return `/api/vehicle-documents/${kept.id}`;
}
