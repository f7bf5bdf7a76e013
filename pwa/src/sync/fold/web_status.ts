import type { Fold } from './fields';
import { fieldsOf } from './fields';

export const webStatusFolds: Readonly<Record<string, Fold>> = {
  update_web_status: (view, command, author) => {
    const id = String(command.repair_order);
    const order = view.get('repair_order', id);
    if (!order) return;
    const { due_out, stage, job_status } = command;
    const said = { ...fieldsOf(command, 'id', 'based_on'), due_out_before: order.due_out };
    const by = {
      by_person: author.person,
      by_name: view.get('person', author.person)?.name ?? '',
      at: command.at,
    };
    view.put('web_status', { id: String(command.id), ...said, ...by });
    // Not green yet: nobody has been told anything until the server has it.
    view.change('repair_order', id, { due_out, stage, job_status, published: null });
  },
};
