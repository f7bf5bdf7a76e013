import type { Command } from '../records';
import type { Author, Fold } from './fields';
import type { View } from './view';

export const approvalFolds: Readonly<Record<string, Fold>> = {
  release_approval: (view, command) => {
    // What opens, and with which photos, the server says; until then it only shows that this is on its way.
    view.change('approval', String(command.approval), {});
  },
  decide_approval: (view, command, author) => decide(view, command, author, 'signed_in'),
  decide_on_behalf: (view, command, author) => decide(view, command, author, String(command.method)),
};

/** A decision binds to what was seen. Where the approval has moved on, nothing is shown: it will be refused. */
function decide(view: View, command: Command, author: Author, method: string): void {
  const approval = view.get('approval', String(command.approval));
  if (approval?.state !== 'open' || approval.sha256 !== command.sha256) return;
  for (const { line, ...said } of linesIn(command)) view.change('approval_line', line, said);
  view.change('approval', approval.id, { state: 'decided', decided_at: command.at });
  const about = { approval: approval.id, repair_order: approval.repair_order, sha256: command.sha256 };
  const { said_by = '', reason = '', at } = command;
  view.put('decision', {
    id: String(command.id),
    ...about,
    by_name: nameOf(view, command, author),
    method,
    said_by,
    reason,
    at,
  });
}

function linesIn(command: Command): { line: string; [field: string]: unknown }[] {
  return Array.isArray(command.lines) ? command.lines : [];
}

/** Our own people by their name; a client's person as they signed. */
function nameOf(view: View, command: Command, author: Author): string {
  const signature = command.signature as { name?: string } | undefined;
  return String(view.get('person', author.person)?.name ?? signature?.name ?? '');
}
