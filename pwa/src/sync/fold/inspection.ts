import { answerOf } from '../../inspection/identity';
import { proposed } from '../../inspection/ratings';
import { type Content, itemOf, measurementOn, type Part, type Readings } from '../../inspection/template';
import { totals } from '../../order/totals';
import type { Command, Row } from '../records';
import { type Author, type Fold, fieldsOf } from './fields';
import type { View } from './view';

export const inspectionFolds: Readonly<Record<string, Fold>> = {
  start_inspection: (view, command, author) => {
    const order = view.get('repair_order', String(command.repair_order));
    if (order && !view.get('inspection', String(command.id)))
      view.put('inspection', begun(view, command, order, author));
  },
  record_answer: draft((view, command, inspection, author) => {
    const id = answerOf(inspection.id, String(command.item));
    const before = view.get('answer', id) ?? untouched(id, inspection, command);
    const said = { ...before, ...fieldsOf(command, 'inspection', 'item') };
    const rating =
      said.rating ?? proposal(view, inspection, String(command.item), said.measurements as Readings);
    view.put('answer', { ...said, rating, answered_by: author.person, answered_at: command.at });
  }),
  recommend_service: draft((view, command, inspection) => {
    const given = fieldsOf(command, 'inspection');
    const about = { inspection: inspection.id, repair_order: inspection.repair_order };
    view.put(
      'recommendation',
      priced(view, inspection, { ...UNSAID, ...given, ...about, id: String(command.id) }),
    );
  }),
  change_recommendation: draft((view, command, inspection) => {
    const before = view.get('recommendation', String(command.id));
    if (before)
      view.put(
        'recommendation',
        priced(view, inspection, { ...before, ...fieldsOf(command, 'id', 'inspection') }),
      );
  }),
  remove_recommendation: draft((view, command) => {
    view.remove('recommendation', String(command.id));
  }),
  submit_inspection: draft((view, command, inspection, author) => {
    const supplements = inspection.supplements ?? latestSubmitted(view, String(inspection.repair_order));
    const submitted = {
      state: 'submitted',
      submitted_by: author.person,
      submitted_at: command.at,
      supplements,
    };
    view.change('inspection', inspection.id, submitted);
  }),
};

type DraftFold = (view: View, command: Command, inspection: Row, author: Author) => void;

/** What was submitted can't be changed: the server refuses, so nothing is shown of it. */
function draft(change: DraftFold): Fold {
  return (view, command, author) => {
    const inspection = view.get('inspection', String(command.inspection));
    if (inspection?.state === 'draft') change(view, command, inspection, author);
  };
}

function begun(view: View, command: Command, order: Row, author: Author): Row {
  const about = { repair_order: order.id, location: order.location, template: command.template };
  const start = { state: 'draft', started_by: author.person, started_at: command.at };
  const end = { submitted_by: null, submitted_at: null, supplements: latestSubmitted(view, order.id) };
  return { id: String(command.id), ...about, ...start, ...end };
}

function latestSubmitted(view: View, order: string): string | null {
  const submitted = view
    .all('inspection')
    .filter(it => it.repair_order === order && it.state === 'submitted');
  submitted.sort(
    (a, b) => String(b.submitted_at).localeCompare(String(a.submitted_at)) || b.id.localeCompare(a.id),
  );
  return submitted[0]?.id ?? null;
}

function untouched(id: string, inspection: Row, command: Command): Row {
  const about = { inspection: inspection.id, repair_order: inspection.repair_order, item: command.item };
  return { id, ...about, rating: null, reason: '', measurements: {}, observation: '' };
}

function proposal(view: View, inspection: Row, item: string, readings: Readings) {
  const content = view.get('inspection_template', String(inspection.template))?.content as
    | Content
    | undefined;
  const asked = content && itemOf(content, item);
  if (!asked) return null;
  const body = bodyOf(view, inspection);
  return proposed(
    { measurements: (asked.measurements ?? []).map(it => measurementOn(it, body)) },
    content.limits,
    readings,
  );
}

function bodyOf(view: View, inspection: Row): string | undefined {
  const order = view.get('repair_order', String(inspection.repair_order));
  return view.get('vehicle', String(order?.vehicle))?.body as string | undefined;
}

const UNSAID = {
  item: null,
  op_code: '',
  labour_rate: null,
  explanation: '',
  alternative: null,
  withheld: false,
};

interface Offer {
  labour_tenths: number;
  parts: Part[];
}

/** Rate and tax are the location's of this moment, as on the server. */
function priced(view: View, inspection: Row, row: Row): Row {
  const location = view.get('location', String(inspection.location));
  const rate = Number(row.labour_rate ?? location?.labour_rate ?? 0);
  const columns = (offer: Offer) => {
    const {
      labour,
      parts: parts_total,
      tax,
      total,
    } = totals(offer.labour_tenths, rate, offer.parts, Number(location?.tax_basis_points ?? 0));
    return { labour, parts_total, tax, total };
  };
  const alternative = row.alternative as Offer | null;
  const priced = alternative && { ...alternative, ...columns(alternative) };
  return { ...row, ...columns(row as unknown as Offer), labour_rate: rate, alternative: priced };
}
