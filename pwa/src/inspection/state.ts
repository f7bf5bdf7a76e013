import { all, one } from '../app/store';
import type {
  Answer,
  DeclinedService,
  Inspection,
  LastVisit,
  Photo,
  Recommendation,
  RepairOrder,
} from '../types';
import type { Known } from './progress';
import { type Content, contentOn } from './template';

/** One inspection with all that its screen reads. Read inside a render, so that it is up to date by itself. */
export interface Sheet extends Known {
  inspection: Inspection;
  order: RepairOrder;
  name: { en: string; es: string };
  version: number;
  recommendations: Recommendation[];
  declined: DeclinedService[];
  lastVisit: LastVisit | undefined;
  currency: string;
}

/** Newest first: supplements stand before what they add to. */
export function inspectionsOf(order: string): Inspection[] {
  const own = all('inspection').filter(it => it.repair_order === order);
  return own.sort(
    (a, b) => Number(a.state === 'submitted') - Number(b.state === 'submitted') || b.id.localeCompare(a.id),
  );
}

export function sheetOf(inspection: Inspection): Sheet | null {
  const template = one('inspection_template', inspection.template);
  const order = one('repair_order', inspection.repair_order);
  if (!template || !order) return null;
  return {
    inspection,
    order,
    content: contentOn(withDefaults(template.content), one('vehicle', order.vehicle)?.body),
    name: { en: template.name_en, es: template.name_es },
    version: template.version,
    answers: answersOf(inspection.id),
    photos: answerPhotos(order.id),
    recommendations: recommendationsOf(inspection.id),
    declined: all('declined_service').filter(it => it.vehicle === order.vehicle),
    lastVisit: one('last_visit', order.vehicle),
    currency: one('location', order.location)?.currency ?? 'USD',
  };
}

function withDefaults(content: Content): Content {
  return { ...content, limits: content.limits ?? {}, services: content.services ?? {} };
}

function answersOf(inspection: string): Map<string, Answer> {
  const own = all('answer').filter(it => it.inspection === inspection);
  return new Map(own.map(answer => [answer.item, answer]));
}

/** By the answer that they belong to. A photo that was drawn on is shown with the ink, not beside it. */
function answerPhotos(order: string): Map<string, Photo[]> {
  const own = all('photo').filter(it => it.repair_order === order);
  const inked = new Set(own.map(it => it.original).filter(it => it !== null));
  const found = new Map<string, Photo[]>();
  for (const photo of own
    .filter(it => !inked.has(it.id))
    .sort((a, b) => a.captured_at.localeCompare(b.captured_at))) {
    const answer = answerOfPhoto(photo, own);
    if (answer) found.set(answer, [...(found.get(answer) ?? []), photo]);
  }
  return found;
}

function answerOfPhoto(photo: Photo, own: Photo[]): string | null {
  const base = photo.subject === 'ink' ? own.find(it => it.id === photo.original) : photo;
  return base?.subject === 'answer' ? base.subject_id : null;
}

function recommendationsOf(inspection: string): Recommendation[] {
  return all('recommendation')
    .filter(it => it.inspection === inspection)
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** What the client is asked about: neither what is withheld nor what was put on the order already. */
export function toDecide(sheet: Sheet): Recommendation[] {
  const own = all('service').filter(
    it => it.repair_order === sheet.order.id && it.source === 'recommendation',
  );
  const taken = new Set(own.map(it => it.source_id));
  return sheet.recommendations.filter(it => !it.withheld && !taken.has(it.id));
}

/** Who is going to decide: the contacts of whom the server says so, else the client by its name. Null when the
 * client isn't known here. */
export function decider(order: RepairOrder): string | null {
  const able = all('contact').filter(it => it.client === order.client && it.decides === true);
  const names = able.map(it => it.name).join(', ');
  return names || (one('client', order.client)?.name ?? null);
}
