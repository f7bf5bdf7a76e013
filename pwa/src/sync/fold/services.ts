import { type Part, totals } from '../../order/totals';
import type { Command, Row } from '../records';
import { type Author, type Fold, fieldsOf, openOrder } from './fields';
import type { View } from './view';

export const serviceFolds: Readonly<Record<string, Fold>> = {
  add_service: (view, command, author) => {
    const order = openOrder(view, command);
    if (!order || isThere(view, order, command)) return;
    const given = { ...UNSAID, ...fieldsOf(command) };
    const added = { added_at: command.at, added_by: author.person, revision: '' };
    view.put('service', priced(view, order, { ...given, ...MADE, ...added, id: String(command.id) }));
  },
  change_service: (view, command) => {
    const [order, before] = [openOrder(view, command), view.get('service', String(command.id))];
    const given = fieldsOf(command, 'id', 'repair_order', 'revision', 'based_on');
    if (!order || !before || willBeRefused(before, given, command)) return;
    const row = { ...before, ...given };
    const next = names(given, MONEY) ? { ...row, revision: command.revision } : row;
    view.put('service', names(given, PRICED) ? priced(view, order, next) : next);
  },
  remove_service: (view, command) => {
    const before = view.get('service', String(command.id));
    if (before && openOrder(view, command) && !before.approval_line && before.revision === command.based_on)
      view.remove('service', before.id);
  },
  record_concern: (view, command, author) => {
    if (openOrder(view, command)) view.put('concern', concern(command, author));
  },
  change_concern: (view, command) => {
    if (openOrder(view, command)) view.change('concern', String(command.id), { text: command.text });
  },
  remove_concern: (view, command) => {
    if (!openOrder(view, command)) return;
    const answering = view.all('service').filter(it => it.concern === command.id);
    for (const service of answering) view.change('service', service.id, { concern: null });
    view.remove('concern', String(command.id));
  },
};

const UNSAID = {
  source_id: null,
  op_code: '',
  labour_rate: null,
  fees: 0,
  discount: 0,
  billing_type: 'customer',
  billing_account: null,
  internal_comment: '',
  customer_comment: '',
  concern: null,
};
const MADE = { state: 'queued', approval_line: null };
const ONCE = ['menu', 'recommendation', 'declined', 'recall'];
const PRICED = ['labour_tenths', 'labour_rate', 'parts', 'fees', 'discount'];
const MONEY = [...PRICED, 'billing_type', 'billing_account'];
const FROZEN = [...PRICED, 'op_code', 'description'];

function isThere(view: View, order: Row, { id, source, source_id }: Command): boolean {
  const own = view.all('service').filter(it => it.repair_order === order.id);
  const once = ONCE.includes(String(source));
  return own.some(it => it.id === id || (once && it.source === source && it.source_id === source_id));
}

function willBeRefused(before: Row, given: Record<string, unknown>, command: Command): boolean {
  const frozen = Boolean(before.approval_line) && names(given, FROZEN);
  return frozen || (names(given, MONEY) && before.revision !== command.based_on);
}

function names(given: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.some(field => field in given);
}

/** Rate and tax are the location's of this moment, as on the server. */
function priced(view: View, order: Row, row: Record<string, unknown> & { id: string }): Row {
  const location = view.get('location', String(order.location));
  const labour_rate = Number(row.labour_rate ?? location?.labour_rate ?? 0);
  const { labour, parts, tax, total } = totals(
    Number(row.labour_tenths),
    labour_rate,
    row.parts as Part[],
    Number(location?.tax_basis_points ?? 0),
    Number(row.fees),
    Number(row.discount),
  );
  return { ...row, labour_rate, labour, parts_total: parts, tax, total };
}

function concern({ id, repair_order, text, at }: Command, author: Author): Row {
  return { id: String(id), repair_order, text, recorded_at: at, recorded_by: author.person };
}
