import type { Command, Profile, Row } from '../records';
import type { View } from './view';

/** Who made the pending commands: always the person of the device they lie on. */
export interface Author {
  person: string | null;
  location: string | null;
  grants: Profile['grants'];
}

/** Does to the rows what the server will do when it applies the command: field by field, without looking at
 * a clock, and without ever failing, since the rows may have moved on since the capture. */
export type Fold = (view: View, command: Command, author: Author) => void;

/** The order that a command names. The server refuses every change of a closed one, so nothing is shown of it. */
export function openOrder(view: View, command: Command): Row | undefined {
  const order = view.get('repair_order', String(command.repair_order));
  return order && order.status !== 'closed' && order.status !== 'void' ? order : undefined;
}

/** The fields of a command that are about the row, without the envelope and without what names the row. */
export function fieldsOf(command: Command, ...without: string[]): Record<string, unknown> {
  const named = new Set(['n', 'at', 'type', ...without]);
  return Object.fromEntries(Object.entries(command).filter(([field]) => !named.has(field)));
}
