/** What may be put on an order, and why: from the menu, the inspection, earlier visits, recalls and plans. Pure. */

import type { Part } from '../order/totals';
import type { Recommendation, Service } from '../types';
import { ofMenu } from './menu';
import { from, type Offer, type Shelf, type Why, workOf } from './shelf';

export interface Offered {
  recommended: Offer[];
  recalls: Offer[];
  due: Offer[];
  declined: Offer[];
  plans: Offer[];
}

/** The same work stands in one list only, the one that says most about it; what is on the order stands in none. */
export function offersOf(shelf: Shelf): Offered {
  const isThere = thereIs(shelf.services);
  const recommended = ofInspection(shelf).filter(it => !isThere(it));
  const declined = ofDeclined(shelf).filter(it => !isThere(it) && !isAmong(recommended, it));
  const dueNow = ofMenu(shelf).filter(
    it => !isThere(it) && !isAmong(recommended, it) && !isAmong(declined, it),
  );
  const recalls = ofRecalls(shelf).filter(it => !isThere(it));
  return { recommended, declined, due: dueNow, recalls, plans: ofPlans(shelf) };
}

function thereIs(services: readonly Service[]): (offer: Offer) => boolean {
  const taken = new Set(services.map(it => `${it.source} ${it.source_id}`));
  const codes = new Set(services.map(it => it.op_code).filter(Boolean));
  return ({ source, source_id, op_code }) => taken.has(`${source} ${source_id}`) || codes.has(op_code);
}

function isAmong(offers: readonly Offer[], { op_code }: Offer): boolean {
  return Boolean(op_code) && offers.some(it => it.op_code === op_code);
}

/** Of drafts alone: what was submitted waits for a decision, and becomes a service by it. */
function ofInspection({ inspections, recommendations }: Shelf): Offer[] {
  const drafts = new Set(inspections.filter(it => it.state === 'draft').map(it => it.id));
  const URGENCY = ['safety', 'soon', 'later'];
  return recommendations
    .filter(it => drafts.has(it.inspection) && !it.withheld)
    .sort((a, b) => URGENCY.indexOf(a.priority) - URGENCY.indexOf(b.priority) || a.id.localeCompare(b.id))
    .map(it => ({
      ...workOf(it),
      ...from('recommendation', it.id),
      labour_rate: it.labour_rate,
      why: whyOf(it),
    }));
}

function whyOf({ priority }: Recommendation): Why {
  return { kind: 'recommended', priority };
}

/** At today's price: what was offered then, else the ready work of the same op code. */
function ofDeclined({ declined, canned, location }: Shelf): Offer[] {
  const ready = (code: string) =>
    canned.find(it => it.location === location.id && code && it.op_code === code);
  return [...declined]
    .sort((a, b) => b.declined_at.localeCompare(a.declined_at))
    .map(row => {
      const { labour_tenths, parts } = row.parts ? row : { ...NOTHING, ...ready(row.op_code) };
      const work = { ...row, labour_tenths: labour_tenths ?? 0, parts: (parts ?? []) as unknown as Part[] };
      return { ...workOf(work), ...from('declined', row.id), why: { kind: 'declined', row } };
    });
}

const NOTHING = { labour_tenths: 0, parts: [] };

function ofRecalls({ recalls }: Shelf): Offer[] {
  return recalls
    .filter(it => it.is_open)
    .map(it => ({
      ...workOf({
        ...it,
        op_code: it.number.slice(0, 40),
        description: it.description.slice(0, 200),
        parts: [],
      }),
      ...from('recall', it.id, 'recall'),
      why: { kind: 'recall', number: it.number },
    }));
}

/** A plan names no work: what it pays for is written when it is taken. */
function ofPlans({ plans, isActive }: Shelf): Offer[] {
  return plans.filter(isActive).map(plan => ({
    ...workOf({ op_code: '', description: '', labour_tenths: 0, parts: [] }),
    ...from('plan', plan.id, 'warranty'),
    why: { kind: 'plan', plan },
  }));
}
